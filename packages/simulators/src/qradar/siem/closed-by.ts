import { type OffenseChange, wholeSeconds } from './offense.ts';

const NON_ISSUE = 1;

/** What closing at the console leaves in an offense. */
export const closedBy = (user: string, atMs: number): OffenseChange => ({
  status: 'CLOSED',
  closing_user: user,
  closing_reason_id: NON_ISSUE,
  close_time: wholeSeconds(atMs),
});
