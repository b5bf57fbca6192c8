import type { NewAddress } from '../store/report.ts';

/** What makes one kind of address; the rest is the same for all. Ages in days before the end of the seed. */
export type Traits = Omit<NewAddress, 'ip'> & {
  readonly quietDays: number;
  readonly knownDays: number;
};
