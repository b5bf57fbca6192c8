/** Ids and instants that a store can keep. */
export function requireWhole(...values: readonly number[]): void {
  const odd = values.find((value) => !Number.isSafeInteger(value));
  if (odd !== undefined) throw new Error(`${odd} is no whole number`);
}
