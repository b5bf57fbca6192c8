import type { Instant } from '@intelbridge/core';

/** Of the threat rating, shown as skulls; none at all is not the same as 0 (dossier §6.2). */
const RATINGS = ['Unknown', 'Suspicious', 'Low', 'Moderate', 'High', 'Critical'];

/** Highest score of each level; administrators may change the weights, not these (dossier §6.1). */
const LEVELS: readonly (readonly [number, string])[] = [
  [200, 'Low'],
  [500, 'Medium'],
  [800, 'High'],
];

/** `Moderate`; halves count as the word below. */
export const ratingWord = (rating: number): string => RATINGS[Math.floor(onScale(rating))] ?? '';

/** `☠☠☠½`. */
export function skulls(rating: number): string {
  const shown = onScale(rating);
  return '☠'.repeat(Math.floor(shown)) + (shown % 1 >= 0.5 ? '½' : '');
}

const onScale = (rating: number): number => Math.min(RATINGS.length - 1, Math.max(0, rating));

/** `High`, of a ThreatAssess score from 0 to 1000. */
export const assessWord = (score: number): string =>
  LEVELS.find(([most]) => score <= most)?.[1] ?? 'Critical';

/** `2026-01-31 12:30 UTC`. */
export const timeWords = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** `2026-01-31`, for what has the precision of a day. */
export const dayWords = (at: Instant): string => new Date(at).toISOString().slice(0, 10);
