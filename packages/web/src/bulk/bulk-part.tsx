import { useState } from 'react';
import { useQuotas } from '../api/use-quotas.ts';
import { Section } from '../frame/section.tsx';
import { WhenLoaded } from '../frame/when-loaded.tsx';
import { texts } from '../texts/texts.ts';
import type { BulkRun } from './bulk-answers.ts';
import { BulkResults } from './bulk-results.tsx';
import type { PastedValues } from './read-values.ts';
import { useBulk } from './use-bulk.ts';
import { ValuesForm } from './values-form.tsx';

/** Pasted values, looked up at all platforms at once. */
export function BulkPart() {
  const [run, setRun] = useState<BulkRun>();
  const [isStopped, setStopped] = useState(false);
  const answers = useBulk(run, isStopped);
  const quotas = useQuotas().data?.quotas ?? [];
  const lookUp = ({ values, tooLong }: PastedValues, spends: boolean) => {
    setStopped(false);
    setRun({ id: (run?.id ?? 0) + 1, values, tooLong, spends });
  };
  return (
    <>
      <Section title={texts.bulk.title}>
        <ValuesForm
          isBusy={run !== undefined && answers.isPending}
          onLookUp={lookUp}
          quotas={quotas}
        />
      </Section>
      {run !== undefined && (
        <Section title={texts.bulk.results}>
          <WhenLoaded of={answers}>
            {(data) => (
              <BulkResults
                answers={data}
                counted={quotas.map(({ provider }) => provider)}
                isStopped={isStopped}
                key={run.id}
                onStop={setStopped}
                run={run}
              />
            )}
          </WhenLoaded>
        </Section>
      )}
    </>
  );
}
