/** A number in a spelling of its own, such as `3.0`. */
export class WireNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Wire =
  | null
  | boolean
  | number
  | string
  | WireNumber
  | Wire[]
  | { [name: string]: Wire };
export type WireObject = Record<string, Wire>;

/** Always with a point, as a Python float is written. */
export const floating = (value: number): WireNumber =>
  new WireNumber(Number.isInteger(value) ? value.toFixed(1) : String(value));

/** JSON with `", "` and `": "` between things and non-ASCII escaped, as the recordings have it (dossier §1.1, §10). */
export function wireJson(value: Wire, nonAscii: 'escaped' | 'raw' = 'escaped'): string {
  if (value instanceof WireNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map((each) => wireJson(each, nonAscii)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([name, member]) => `${text(name, nonAscii)}: ${wireJson(member, nonAscii)}`,
    );
    return `{${members.join(', ')}}`;
  }
  return typeof value === 'string' ? text(value, nonAscii) : JSON.stringify(value);
}

function text(value: string, nonAscii: 'escaped' | 'raw'): string {
  const json = JSON.stringify(value);
  if (nonAscii === 'raw') return json;
  return json.replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
