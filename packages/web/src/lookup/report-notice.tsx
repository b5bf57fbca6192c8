import { InlineNotification } from '@carbon/react';
import { useEffect, useRef } from 'react';
import { texts } from '../texts/texts.ts';
import { OutLink } from '../untrusted/out-link.tsx';
import type { Report } from './answer.ts';

/** What came of an act, brought into sight: the button that was pressed may be far below. */
export function ReportNotice({ report }: { readonly report: Report }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [report]);
  return (
    <div className="report" ref={box}>
      <Told report={report} />
    </div>
  );
}

/** With a link to the indicator; nothing where the platform does not know it. */
function Told({ report }: { readonly report: Report }) {
  const { result, errors, provider } = report;
  const faults = errors.map(({ message }) => message).join(' ');
  const isKnown = result !== undefined && result.outcome !== 'unknown';
  if (!isKnown) {
    return faults === '' ? null : (
      <Notice kind="error" title={texts.feedback.failed} words={faults} />
    );
  }
  const { outcome, state, remark = '', link } = result;
  const words = outcome === 'done' ? texts.feedback.doneNow : texts.feedback.unchangedIs;
  return (
    <>
      <Notice
        kind={outcome === 'done' ? 'success' : 'info'}
        title={outcome === 'done' ? texts.feedback.done : texts.feedback.unchanged}
        words={`${words(provider, state)} ${remark}`.trim()}
      />
      {faults !== '' && <Notice kind="warning" title={texts.feedback.notRecorded} words={faults} />}
      <p className="report__link">
        <OutLink to={link}>{texts.feedback.see(provider)}</OutLink>
      </p>
    </>
  );
}

interface NoticeProps {
  readonly kind: 'success' | 'info' | 'warning' | 'error';
  readonly title: string;
  readonly words: string;
}

function Notice({ kind, title, words }: NoticeProps) {
  return (
    <InlineNotification
      className="notice"
      hideCloseButton
      kind={kind}
      lowContrast
      role={kind === 'error' ? 'alert' : 'status'}
      subtitle={words}
      title={title}
    />
  );
}
