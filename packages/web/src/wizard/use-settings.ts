import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getSettings } from './settings-api.ts';
import type { Settings } from './settings-types.ts';

const KEY = ['settings'];
const SOON_MS = 700;

/** All settings as they are saved; asked again while the app takes up what was saved. */
export const useSettings = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => getSettings(signal),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'reopening' || data?.state === 'starting' ? SOON_MS : false,
  });

/** Puts settings that a reply brought in place of those that were known. */
export function useNewSettings(): (settings: Settings) => void {
  const client = useQueryClient();
  return (settings) => {
    client.setQueryData(KEY, settings);
    void client.invalidateQueries({ queryKey: ['status'] });
    void client.invalidateQueries({ queryKey: ['choices'] });
  };
}

/** Forgets what is known, as somebody else saved. */
export function useFreshSettings(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: KEY });
}
