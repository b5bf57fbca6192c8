/** Where `actual` is not at least what `expected` says; undefined if nowhere. */
export function difference(expected: unknown, actual: unknown, at = 'result'): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return `${at} is no list`;
    if (actual.length !== expected.length)
      return `${at} has ${actual.length} items, not ${expected.length}`;
    return firstOf(
      expected.map((item, index) => difference(item, actual[index], `${at}[${index}]`)),
    );
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return `${at} is ${show(actual)}, no object`;
    const held = actual as Record<string, unknown>;
    return firstOf(
      Object.entries(expected).map(([key, value]) => difference(value, held[key], `${at}.${key}`)),
    );
  }
  return Object.is(expected, actual)
    ? undefined
    : `${at} is ${show(actual)}, not ${show(expected)}`;
}

const firstOf = (found: readonly (string | undefined)[]) =>
  found.find((text) => text !== undefined);

const show = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
};
