import { Time } from '../format/time.tsx';
import { texts } from '../texts/texts.ts';
import { OutLink } from '../untrusted/out-link.tsx';
import { Actions } from './actions.tsx';
import type { Match, Report } from './answer.ts';
import { Attributes } from './attributes.tsx';
import { Entries } from './entries.tsx';
import { Facts, type FactsProps } from './facts.tsx';
import { Levels } from './levels.tsx';
import { Names } from './names.tsx';
import { VerdictBox } from './verdict-box.tsx';

export interface MatchViewProps {
  readonly value: string;
  readonly provider: string;
  readonly match: Match;
  readonly onReport: (report: Report) => void;
}

/** One record: what the platform makes of it first, then what it says, in its own order. */
export function MatchView({ value, provider, match, onReport }: MatchViewProps) {
  const { verdict, link, details = [], sources, adversaries, modifiedAt } = match;
  return (
    <div className="match">
      {verdict !== undefined && <VerdictBox verdict={verdict} />}
      <Facts
        rows={[
          ...otherForm(match, value),
          [texts.lookup.status, match.status],
          // Who tells more has its score among that, with its scale.
          [texts.lookup.score, details.length === 0 ? match.score : undefined],
          [texts.lookup.modified, modifiedAt === undefined ? undefined : <Time at={modifiedAt} />],
        ]}
      />
      <OutLink to={link}>{texts.lookup.open(provider)}</OutLink>
      <Actions onReport={onReport} provider={provider} value={value} />
      {details.map((detail) =>
        detail.kind === 'levels' ? (
          <Levels detail={detail} key={detail.title} />
        ) : (
          <Entries detail={detail} key={detail.title} />
        ),
      )}
      <Names names={sources} title={texts.lookup.sources} />
      <Names names={adversaries} title={texts.lookup.adversaries} />
      <Attributes attributes={untold(match)} />
    </div>
  );
}

/** Without those that the details tell under the same name. */
function untold({ attributes, details = [] }: Match): Match['attributes'] {
  const told = details.flatMap((detail) => (detail.kind === 'entries' ? detail.entries : []));
  return attributes.filter(
    ({ name, value }) => !told.some((entry) => entry.label === name && entry.value === value),
  );
}

/** What the platform has in place of what was asked for, where it writes that another way. */
const otherForm = ({ type, value }: Match, asked: string): FactsProps['rows'] =>
  value.toLowerCase() === asked.toLowerCase()
    ? []
    : [
        [texts.lookup.type, type],
        [texts.lookup.value, <span className="value">{value}</span>],
      ];
