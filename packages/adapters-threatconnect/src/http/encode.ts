/** Strict RFC 3986, `!'()*` too: proxies that write these another way would break the signature (dossier §1.3). */
export const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Names may occur several times; what is undefined is left out. */
export type QueryPairs = readonly (readonly [string, string | number | undefined])[];

/** `/v3/indicators` and its query, encoded once. */
export function withQuery(path: string, pairs: QueryPairs): string {
  const parts = pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [`${encode(name)}=${encode(String(value))}`],
  );
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}
