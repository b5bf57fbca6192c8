import { Time } from '../format/time.tsx';
import { OutLink } from '../untrusted/out-link.tsx';
import type { EntriesDetail } from './answer.ts';
import { Folded } from './folded.tsx';
import { Names } from './names.tsx';
import { Part } from './part.tsx';

type Entry = EntriesDetail['entries'][number];

const FIRST = 10;

const isBare = ({ value, description, link, at }: Entry): boolean =>
  [value, description, link, at].every((each) => each === undefined);

/** A list of what a platform says: names with values and descriptions; bare names side by side. */
export function Entries({ detail: { title, entries } }: { readonly detail: EntriesDetail }) {
  if (entries.length === 0) return null;
  if (entries.every(isBare)) {
    return <Names names={entries.map(({ label }) => label)} title={title} />;
  }
  return (
    <Part title={title}>
      <Folded first={FIRST} items={entries}>
        {(shown) => (
          <dl className="entries">
            {shown.map((entry, at) => (
              <div className="entries__entry" key={at}>
                <Line {...entry} />
              </div>
            ))}
          </dl>
        )}
      </Folded>
    </Part>
  );
}

/** The link is that of the value or, where there is none, of the name. */
function Line({ label, value, description, link, at }: Entry) {
  return (
    <>
      <dt>{value === undefined ? <OutLink to={link}>{label}</OutLink> : label}</dt>
      <dd>
        {value !== undefined && <OutLink to={link}>{value}</OutLink>}
        {at !== undefined && (
          <>
            {' '}
            <Time at={at} />
          </>
        )}
        {description !== undefined && (
          <p className={value === undefined ? undefined : 'muted'}>{description}</p>
        )}
      </dd>
    </>
  );
}
