type Headers = Readonly<Record<string, string>>;

const DEFAULTS: Headers = { accept: 'application/json', 'accept-encoding': 'gzip, deflate, zstd' };

/** Later ones win, whatever the case of their names. */
export function mergeHeaders(...given: readonly (Headers | undefined)[]): Record<string, string> {
  const merged: Record<string, string> = { ...DEFAULTS };
  for (const headers of given) {
    for (const [name, value] of Object.entries(headers ?? {})) merged[name.toLowerCase()] = value;
  }
  return merged;
}

/** Reply headers as one text each; repeated ones are joined. */
export function toPlainHeaders(
  incoming: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming)) {
    if (value !== undefined)
      plain[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
  }
  return plain;
}
