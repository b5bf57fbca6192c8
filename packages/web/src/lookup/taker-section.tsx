import { Button } from '@carbon/react';
import { useState } from 'react';
import { Section } from '../frame/section.tsx';
import { texts } from '../texts/texts.ts';
import { ActPanel } from './act-panel.tsx';
import { AddForm } from './add-form.tsx';
import type { Action, Report, Taker } from './answer.ts';
import { OfferToAdd } from './offer-to-add.tsx';
import { ReportNotice } from './report-notice.tsx';

export interface TakerSectionProps {
  readonly value: string;
  readonly action: Action;
  readonly taker: Taker;
}

/** One platform that takes an action: what will happen, then what came of it. */
export function TakerSection({ value, action, taker }: TakerSectionProps) {
  const [report, setReport] = useState<Report>();
  const outcome = report?.result?.outcome;
  const close = () => window.close();
  const shared = { onCancel: close, onReport: setReport, taker, value };
  return (
    <Section title={taker.provider}>
      {report !== undefined && <ReportNotice report={report} />}
      {outcome === undefined && action === 'add' && <AddForm {...shared} />}
      {outcome === undefined && action !== 'add' && <ActPanel {...shared} action={action} />}
      {outcome === 'unknown' && (
        <OfferToAdd isOpen onReport={setReport} provider={taker.provider} value={value} />
      )}
      {(outcome === 'done' || outcome === 'unchanged') && (
        <Button kind="secondary" onClick={close} size="md">
          {texts.feedback.close}
        </Button>
      )}
    </Section>
  );
}
