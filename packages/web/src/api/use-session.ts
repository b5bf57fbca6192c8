import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from './client.ts';

/** Who looks at the page. */
export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/session', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
