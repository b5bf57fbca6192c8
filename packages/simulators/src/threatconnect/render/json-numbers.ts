/** Part of JSON since ES2026; Node 24 has it. */
interface RawJson {
  rawJSON(text: string): unknown;
}

/** Digits as a JSON number, also where a double would lose some. */
export const rawNumber = (digits: string): unknown => (JSON as unknown as RawJson).rawJSON(digits);

/** `3.0` rather than `3`, as the platform's own serializer writes decimals. */
export const decimal = (value: number): unknown =>
  Number.isInteger(value) ? rawNumber(`${value}.0`) : value;

export const writeId = (id: string, as: 'number' | 'string'): unknown =>
  as === 'string' ? id : rawNumber(id);
