import { isRecord, toNumber } from './json.ts';

/** A number, its text, or both scores: the one set by hand holds, 0 included (dossier §3.7). From 0 to 10. */
export function toScore(score: unknown): number | undefined {
  const given = isRecord(score) ? (score['manual_score'] ?? score['generated_score']) : score;
  const number = toNumber(given);
  return number === undefined ? undefined : Math.min(10, Math.max(0, number));
}
