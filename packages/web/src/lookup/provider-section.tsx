import { InlineLoading } from '@carbon/react';
import { useState } from 'react';
import { Section } from '../frame/section.tsx';
import { texts } from '../texts/texts.ts';
import type { Report, Result } from './answer.ts';
import { Freshness } from './freshness.tsx';
import { Matches } from './matches.tsx';
import { Outcome } from './outcome.tsx';
import { RawReply } from './raw-reply.tsx';
import { ReportNotice } from './report-notice.tsx';

export interface ProviderSectionProps {
  readonly value: string;
  readonly result: Result;
  /** The platform that the window was opened for. */
  readonly isChosen: boolean;
}

/** All that one platform says. */
export function ProviderSection({ value, result, isChosen }: ProviderSectionProps) {
  const { provider, outcome, raw } = result;
  // Kept here, as the record below it is shown anew after an act.
  const [report, setReport] = useState<Report>();
  return (
    <Section title={provider}>
      {report !== undefined && <ReportNotice report={report} />}
      {outcome === 'pending' && <InlineLoading description={texts.lookup.pending(provider)} />}
      {outcome === 'found' && <Matches onReport={setReport} result={result} value={value} />}
      {outcome !== 'pending' && outcome !== 'found' && (
        <Outcome
          isChosen={isChosen}
          onReport={setReport}
          outcome={outcome}
          result={result}
          value={value}
        />
      )}
      {raw !== undefined && <RawReply provider={provider} raw={raw} />}
      <Freshness canAsk={!isChosen} result={result} value={value} />
    </Section>
  );
}
