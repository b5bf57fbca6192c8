import type { LookUpResult } from '../ports/intel-lookup.port.ts';

export type FailedOutcome = Exclude<LookUpResult['outcome'], 'found' | 'not-found'>;

/** First line of a section; also what our own notes are recognised by. */
export const headOf = (provider: string): string =>
  `*****Context information from ${provider}*****`;

export const RULER = '=====';

export const notFoundOn = (provider: string): string =>
  `No context information found on ${provider}`;

/** Begins the line on subjects without a match beside others that have one. */
export const notFoundForOn = (provider: string): string => `${notFoundOn(provider)} for`;

const FAILURES: Readonly<Record<FailedOutcome, string>> = {
  denied: 'did not allow the look-up',
  limited: 'was asked too often',
  unreachable: 'gave no usable answer',
};

export const failureOf = (provider: string, outcome: FailedOutcome): string =>
  `${provider} ${FAILURES[outcome]}`;

/** How lines begin that follow the facts of a section and are none. */
export const remarksOf = (provider: string): readonly string[] => [
  notFoundForOn(provider),
  failureOf(provider, 'denied'),
  failureOf(provider, 'limited'),
  failureOf(provider, 'unreachable'),
];

/** Last line of a section that had to be cut. */
export const cutFrom = (provider: string): string => `Cut here, the rest is on ${provider}`;
