import { Button, InlineLoading } from '@carbon/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Refusal } from '../../api/refusal.ts';
import { Failure } from '../../frame/failure.tsx';
import { texts } from '../../texts/texts.ts';
import { testSection } from '../settings-api.ts';
import type { Drafts } from '../use-drafts.ts';
import { TestOutcome } from './test-outcome.tsx';

export interface ConnectionTestProps {
  readonly section: string;
  readonly drafts: Drafts;
  /** What was said before is said no longer. */
  readonly onBegin: () => void;
  readonly onTrust: (pem: string) => void;
  /** Fields that the app would not even try with. */
  readonly onRefused: (refusal: Refusal) => void;
}

/** Tries what is entered, saved or not, and says how it went. */
export function ConnectionTest(props: ConnectionTestProps) {
  const { section, drafts, onBegin, onTrust, onRefused } = props;
  const words = texts.settings.test;
  const client = useQueryClient();
  const { mutate, data, error, isPending, variables } = useMutation({
    mutationFn: (tried: Drafts) => testSection(section, tried),
    onMutate: onBegin,
    // What could not be asked for before can be now.
    onSuccess: ({ ok }) => (ok ? client.invalidateQueries({ queryKey: ['choices'] }) : undefined),
    onError: (problem) => {
      if (problem instanceof Refusal) onRefused(problem);
    },
  });
  // An outcome of other values would mislead.
  const isCurrent = variables === drafts;
  return (
    <div className="test">
      <Button disabled={isPending} kind="tertiary" onClick={() => mutate(drafts)} size="md">
        {words.button(texts.settings.sections[section] ?? section)}
      </Button>
      {isPending && <InlineLoading description={words.running} />}
      {isCurrent && data !== undefined && <TestOutcome onTrust={onTrust} test={data} />}
      {isCurrent && error !== null && <Failure error={error} title={words.notTried} />}
    </div>
  );
}
