import { Tab, TabList, TabPanel, TabPanels, Tabs } from '@carbon/react';
import { texts } from '../texts/texts.ts';
import { harmless } from '../untrusted/harmless.ts';
import type { Match, Report, Result } from './answer.ts';
import { MatchView } from './match-view.tsx';

export interface MatchesProps {
  readonly value: string;
  readonly result: Result;
  readonly onReport: (report: Report) => void;
}

/** The records of one platform; several are tabs, by the part of the platform that says so. */
export function Matches({ result: { provider, matches }, ...rest }: MatchesProps) {
  const shared = { provider, ...rest };
  const [only] = matches;
  if (only === undefined) return null;
  if (matches.length === 1) return <MatchView match={only} {...shared} />;
  return (
    <Tabs>
      <TabList aria-label={texts.lookup.records(provider)}>
        {matches.map((match, at) => (
          <Tab key={at}>{nameOf(match, at)}</Tab>
        ))}
      </TabList>
      <TabPanels>
        {matches.map((match, at) => (
          <TabPanel key={at}>
            <MatchView match={match} {...shared} />
          </TabPanel>
        ))}
      </TabPanels>
    </Tabs>
  );
}

const nameOf = ({ origin }: Match, at: number): string =>
  origin === undefined ? texts.lookup.record(at + 1) : harmless(origin);
