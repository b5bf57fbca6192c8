import { Time } from '../format/time.tsx';
import { OutLink } from '../untrusted/out-link.tsx';
import type { EntriesDetail } from './answer.ts';
import { Names } from './names.tsx';
import { Part } from './part.tsx';

type Entry = EntriesDetail['entries'][number];

const isBare = ({ value, description, link }: Entry): boolean =>
  value === undefined && description === undefined && link === undefined;

/** A list of what a platform says: names with values and descriptions; bare names side by side. */
export function Entries({ detail: { title, entries } }: { readonly detail: EntriesDetail }) {
  if (entries.length === 0) return null;
  if (entries.every(isBare)) {
    return <Names names={entries.map(({ label }) => label)} title={title} />;
  }
  return (
    <Part title={title}>
      <dl className="entries">
        {entries.map((entry, at) => (
          <div className="entries__entry" key={at}>
            <dt>
              {entry.value === undefined ? (
                <OutLink to={entry.link}>{entry.label}</OutLink>
              ) : (
                entry.label
              )}
            </dt>
            <dd>
              {entry.value !== undefined && <OutLink to={entry.link}>{entry.value}</OutLink>}
              {entry.at !== undefined && (
                <>
                  {' '}
                  <Time at={entry.at} />
                </>
              )}
              {entry.description !== undefined && <p className="muted">{entry.description}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
