import type { IndicatorType } from './indicator-types.ts';
import { isFile } from './indicator-types.ts';

/** Stored values by key name. */
export type IndicatorValues = Readonly<Record<string, string>>;

const separator = ' : ';

/** One text for all values, as `summary` has it. */
export const summaryOf = (type: IndicatorType, values: IndicatorValues): string =>
  type.keys.flatMap(({ name }) => values[name] ?? []).join(separator);

/** What a value is found by: each hash of a file, the summary of everything else. */
export const lookupsOf = (type: IndicatorType, values: IndicatorValues): readonly string[] =>
  isFile(type) ? Object.values(values) : [summaryOf(type, values)];

/** Stored values out of texts by key name; nothing when one cannot be, or none is there. */
export function toValues(
  type: IndicatorType,
  textOfKey: (key: string) => string | undefined,
): IndicatorValues | undefined {
  const values: Record<string, string> = {};
  for (const { name, rule } of type.keys) {
    const text = textOfKey(name);
    if (text === undefined && !isFile(type)) return undefined;
    if (text === undefined) continue;
    const value = rule(text);
    if (value === undefined) return undefined;
    values[name] = value;
  }
  return Object.keys(values).length === 0 ? undefined : values;
}

/** Values out of one text, such as a path segment: a summary, or any one hash of a file. */
export function valuesOfSummary(type: IndicatorType, text: string): IndicatorValues | undefined {
  if (isFile(type)) return hashesOf(type, text.split(separator));
  const parts = type.keys.length === 1 ? [text] : text.split(separator);
  return toValues(type, (name) => parts[type.keys.findIndex((key) => key.name === name)]);
}

function hashesOf(type: IndicatorType, parts: readonly string[]): IndicatorValues | undefined {
  const values: Record<string, string> = {};
  for (const part of parts) {
    const key = type.keys.find(({ rule }) => rule(part) !== undefined);
    if (key === undefined) return undefined;
    values[key.name] = part.toUpperCase();
  }
  return values;
}
