import { FilterError } from './filter-error.ts';
import type { ValueKind } from './filter-field.ts';
import type { Literal } from './filter-node.ts';

export type Comparable = string | number | boolean;

/** A literal as a value of a field. Throws FilterError `conversion` when it is none. */
export function literalValue({ text }: Literal, kind: ValueKind): Comparable {
  const value = toComparable(text, kind);
  if (value === undefined) throw new FilterError('conversion', `${text} is no ${kind}`);
  return value;
}

/** What is compared for a value of a field: `undefined` when there is nothing to compare, as for null. */
export function toComparable(value: unknown, kind: ValueKind): Comparable | undefined {
  if (value === null || value === undefined) return undefined;
  if (kind === 'number') return toNumber(value);
  if (kind === 'boolean') return toBoolean(value);
  const text = toText(value);
  if (kind === 'address') return toAddress(text);
  return kind === 'caseless' ? text.toLowerCase() : text;
}

const toText = (value: unknown): string => String(value);

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const text = String(value);
  return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

function toBoolean(value: unknown): boolean | undefined {
  const text = String(value).toLowerCase();
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
}

function toAddress(text: string): number | undefined {
  const parts = text.split('.').map(Number);
  const valid = parts.length === 4 && parts.every((part) => part >= 0 && part <= 255);
  return valid ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined;
}
