import { type Instant, MINUTE_MS, SECOND_MS } from '@intelbridge/core';

const LONGEST_SHOWN = 100;
const CONTROL = /\p{Cc}|\p{Cf}/gu;

/** Untrusted text on a terminal: no control characters, no mile-long lines. */
export function presentable(value: string, longest: number = LONGEST_SHOWN): string {
  const clean = value.replace(CONTROL, '�');
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}

export const inDigits = (count: number): string => count.toLocaleString('en-US');

/** `2026-01-31 23:59:59`, in UTC. */
export const inUtc = (at: Instant): string =>
  new Date(at).toISOString().slice(0, 19).replace('T', ' ');

export function durationInWords(ms: number): string {
  const seconds = Math.round(ms / SECOND_MS);
  if (seconds < MINUTE_MS / SECOND_MS) return `${(ms / SECOND_MS).toFixed(1)} s`;
  return `${inDigits(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}
