import { Button, InlineLoading } from '@carbon/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Refusal } from '../../api/refusal.ts';
import { Failure } from '../../frame/failure.tsx';
import { texts } from '../../texts/texts.ts';
import { testSection } from '../settings-api.ts';
import type { Draft } from '../settings-types.ts';
import { TestOutcome } from './test-outcome.tsx';

export interface ConnectionTestProps {
  readonly section: string;
  readonly draft: Draft;
  readonly onTrust: (pem: string) => void;
  /** Fields that the app would not even try with. */
  readonly onRefused: (refusal: Refusal) => void;
}

/** Tries what is entered, saved or not, and says how it went. */
export function ConnectionTest({ section, draft, onTrust, onRefused }: ConnectionTestProps) {
  const words = texts.settings.test;
  const client = useQueryClient();
  const { mutate, data, error, isPending, variables } = useMutation({
    mutationFn: (tried: Draft) => testSection(section, tried),
    // What could not be asked for before can be now.
    onSuccess: ({ ok }) => (ok ? client.invalidateQueries({ queryKey: ['choices'] }) : undefined),
    onError: (problem) => {
      if (problem instanceof Refusal) onRefused(problem);
    },
  });
  // An outcome of other values would mislead.
  const isCurrent = variables === draft;
  return (
    <div className="test">
      <Button disabled={isPending} kind="tertiary" onClick={() => mutate(draft)} size="md">
        {words.button(texts.settings.sections[section] ?? section)}
      </Button>
      {isPending && <InlineLoading description={words.running} />}
      {isCurrent && data !== undefined && <TestOutcome onTrust={onTrust} test={data} />}
      {isCurrent && error !== null && <Failure error={error} title={words.notTried} />}
    </div>
  );
}
