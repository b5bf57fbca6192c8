import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { cancelPlan, planOf, startPlan } from '../settings-api.ts';
import type { Plan, SectionChanges } from '../settings-types.ts';

const EVERY_MS = 700;

/** Sections with their changes, not saved yet. */
export type PlannedChanges = Readonly<Record<string, SectionChanges>>;

export interface PlanState {
  readonly plan: Plan | undefined;
  readonly error: Error | null;
}

/** Has the app work out what changes would do to the reference sets; gives it up when it is not looked at any more. */
export function usePlan(changes: PlannedChanges): PlanState {
  const started = useQuery({
    queryKey: ['plans', changes],
    queryFn: () => startPlan(changes),
    gcTime: 0,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const id = started.data?.id;
  const { data, error } = useQuery({
    queryKey: ['plan', id],
    queryFn: ({ signal }) => planOf(id ?? 0, signal),
    enabled: id !== undefined,
    gcTime: 0,
    refetchInterval: (query) => (query.state.data?.state === 'running' ? EVERY_MS : false),
  });
  const isRunning = useRef(false);
  isRunning.current = data === undefined || data.state === 'running';
  useEffect(() => {
    if (id === undefined) return;
    return () => {
      // Best effort: a plan changes nothing and ends by itself.
      if (isRunning.current) cancelPlan(id).catch(() => undefined);
    };
  }, [id]);
  return { plan: data, error: started.error ?? error };
}
