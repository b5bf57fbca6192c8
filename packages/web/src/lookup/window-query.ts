export interface WindowQuery {
  /** As it was found; empty where there is none. */
  readonly value: string;
  /** The platform that was chosen, in lower case. */
  readonly provider: string | undefined;
}

/** What the address of a window says. */
export function windowQuery(search = location.search): WindowQuery {
  const query = new URLSearchParams(search);
  const value = (query.get('value') ?? '').trim();
  return { value, provider: query.get('provider')?.toLowerCase() };
}
