import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { harmlessAll } from '../untrusted/harmless.ts';
import type { Action, Details, Report, Taker } from './answer.ts';

/** Who takes which feedback; asked once per window. */
export const useTakers = () =>
  useQuery({
    queryKey: ['takers'],
    queryFn: async ({ signal }) =>
      harmlessAll((await dataOf(api.GET('/api/v1/feedback', { signal }))).takers),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Where a platform takes new indicators; undefined while it has but one place. */
export const useDestinations = ({ provider, hasDestinations }: Taker) =>
  useQuery({
    queryKey: ['destinations', provider],
    queryFn: async ({ signal }) => {
      const params = { query: { provider } };
      const call = api.GET('/api/v1/feedback/destinations', { signal, params });
      return (await dataOf(call)).destinations;
    },
    enabled: hasDestinations,
    staleTime: Number.POSITIVE_INFINITY,
  });

export interface Deed {
  readonly action: Action;
  readonly details?: Details | undefined;
}

/** Tells a platform something about a value; what is shown of the value is asked for again afterwards. */
export function useFeedback(value: string, provider: string, onReport: (report: Report) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, details }: Deed) => {
      const body = { action, value, provider, ...(details !== undefined && { details }) };
      const call = api.POST('/api/v1/feedback', { body });
      return harmlessAll(await dataOf(call), ['link']);
    },
    onSuccess: (report) => {
      onReport(report);
      void client.invalidateQueries({ queryKey: ['lookup', value] });
    },
  });
}
