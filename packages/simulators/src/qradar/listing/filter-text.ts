/** How often a path segment is URL-decoded; decoding twice does no harm to most that was encoded once. */
export type PathDecoding = 'twice' | 'once';

/** How often a filter is URL-decoded; IBM's manual and its examples differ (dossier §2.2). */
export type FilterDecoding = 'as-needed' | 'once' | 'twice';

/**
 * A filter that was decoded once already. `as-needed` decodes again when something encoded is left
 * outside the pattern of a LIKE.
 */
export function toFilterText(decodedOnce: string, decoding: FilterDecoding): string {
  if (decoding === 'once') return decodedOnce;
  const outsideLike = decodedOnce.replaceAll(/like\s+(?:'[^']*'|"[^"]*")/gi, '');
  const again = decoding === 'twice' || /%[0-9A-F]{2}/i.test(outsideLike);
  return again ? decodeLeniently(decodedOnce) : decodedOnce;
}

/** URL-decodes; text that cannot be decoded stays as it is. */
export function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
