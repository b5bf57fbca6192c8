import { Link } from '@carbon/react';
import { texts } from '../texts/texts.ts';
import type { Result } from './answer.ts';
import { inBrief } from './in-brief.ts';
import { ToneIcon } from './tone-icon.tsx';

/** Where the part of a platform begins. */
export const anchorOf = ({ provider }: Result): string =>
  `of-${provider.toLowerCase().replace(/\W+/g, '-')}`;

/** What each of several platforms says in a word, and the way to the rest of it. */
export function Overview({ results }: { readonly results: readonly Result[] }) {
  if (results.length < 2) return null;
  return (
    <nav aria-label={texts.lookup.platforms}>
      <ul className="overview">
        {results.map((result) => {
          const { tone, words } = inBrief(result);
          return (
            <li className="overview__item" key={result.provider}>
              {tone !== undefined && <ToneIcon size={16} tone={tone} />}
              <span>
                <Link href={`#${anchorOf(result)}`}>{result.provider}</Link> {words}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
