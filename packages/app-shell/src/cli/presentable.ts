import { type Instant, MINUTE_MS, SECOND_MS } from '@intelbridge/core';

const LONGEST_SHOWN = 100;
/** QRadar's limit. */
const LONGEST_SET_NAME = 255;
const LONGEST_SENTENCE = 3_000;
const CONTROL = /\p{Cc}|\p{Cf}/gu;

/** Untrusted text on a terminal: no control characters, no mile-long lines. */
export function presentable(value: string, longest: number = LONGEST_SHOWN): string {
  const clean = value.replace(CONTROL, '�');
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}

/** Words that other systems had a part in, such as an error's. */
export const presentableSentence = (text: string): string => presentable(text, LONGEST_SENTENCE);

/** The name of a reference set, which people have to repeat as it is. */
export const presentableSet = (name: string): string => presentable(name, LONGEST_SET_NAME);

export const inDigits = (count: number): string => count.toLocaleString('en-US');

/** `2026-01-31 23:59:59`, in UTC. */
export const inUtc = (at: Instant): string =>
  new Date(at).toISOString().slice(0, 19).replace('T', ' ');

export function durationInWords(ms: number): string {
  const seconds = Math.round(ms / SECOND_MS);
  if (seconds < MINUTE_MS / SECOND_MS) return `${(ms / SECOND_MS).toFixed(1)} s`;
  return `${inDigits(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}
