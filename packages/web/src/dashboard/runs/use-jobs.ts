import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/answer.ts';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/openapi-types.ts';

type Jobs = Answer<paths['/api/v1/jobs']['get']>;
export type JobRow = Jobs['jobs'][number];

const IDLE_MS = 10_000;
const RUNNING_MS = 2_000;

/** The jobs; more often while one runs. */
export const useJobs = () =>
  useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/jobs', { signal })),
    refetchInterval: ({ state }) =>
      state.data?.jobs.some(({ runningSince }) => runningSince !== undefined)
        ? RUNNING_MS
        : IDLE_MS,
  });
