const LONGEST = 2_000;

/** An address that a browser may open; undefined for any other. */
export function webAddress(given: string | undefined): string | undefined {
  const url = given === undefined || given.length > LONGEST ? null : URL.parse(given);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}
