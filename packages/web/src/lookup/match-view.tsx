import { Time } from '../format/time.tsx';
import { texts } from '../texts/texts.ts';
import { OutLink } from '../untrusted/out-link.tsx';
import { Actions } from './actions.tsx';
import type { Match, Report } from './answer.ts';
import { Attributes } from './attributes.tsx';
import { Entries } from './entries.tsx';
import { Facts } from './facts.tsx';
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
  const { verdict, link, details = [], sources, adversaries, attributes, modifiedAt } = match;
  return (
    <div className="match">
      {verdict !== undefined && <VerdictBox verdict={verdict} />}
      <Facts
        rows={[
          [texts.lookup.type, match.type],
          [texts.lookup.value, otherValue(match.value, value)],
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
      <Attributes attributes={attributes} />
    </div>
  );
}

/** As the platform writes it, where that is not what was asked for. */
const otherValue = (written: string, asked: string) =>
  written.toLowerCase() === asked.toLowerCase() ? undefined : (
    <span className="value">{written}</span>
  );
