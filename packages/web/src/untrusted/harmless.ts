/** Line ends and tabs do no harm; others hide text, or turn its direction. */
const UPSETS = /[^\P{Cc}\n\t]|\p{Cf}|[\p{Zl}\p{Zp}]/gu;

/** Text of others as it may be shown; React makes sure that it stays text. */
export const harmless = (text: string): string => text.toWellFormed().replace(UPSETS, '\ufffd');

/** The same of all texts in something, but for those under these keys, which are no words for people. */
export function harmlessAll<T>(given: T, but: readonly string[] = []): T {
  const clean = (key: string, value: unknown): unknown =>
    typeof value === 'string' && !but.includes(key) ? harmless(value) : value;
  return JSON.parse(JSON.stringify(given), clean) as T;
}
