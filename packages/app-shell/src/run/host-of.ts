import { readAddress } from '@intelbridge/vendor-http';

/** Host, with its port, of an address of the settings, which was checked when the program was composed. */
export function hostOf(typed: string): string {
  const url = readAddress(typed, typed);
  return url instanceof URL ? url.host : typed;
}
