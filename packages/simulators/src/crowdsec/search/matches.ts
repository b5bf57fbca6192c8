import { type Wire, WireNumber, type WireObject } from '../http/wire-json.ts';
import type { SearchNode } from './search-node.ts';

/** Whether a report, as it would be sent, is found. */
export function matches(node: SearchNode, row: WireObject): boolean {
  switch (node.kind) {
    case 'and':
      return matches(node.left, row) && matches(node.right, row);
    case 'or':
      return matches(node.left, row) || matches(node.right, row);
    case 'not':
      return !matches(node.node, row);
    case 'nothing':
      return false;
    case 'term':
      return textsAt(row, node.field).some((text) => node.pattern.test(text));
  }
}

/** Every text that a path leads to; a list is looked into member by member. */
function textsAt(value: Wire | undefined, path: readonly string[]): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsAt(each, path));
  const [name, ...rest] = path;
  if (name === undefined) return isPlain(value) ? [String(value)] : [];
  return typeof value === 'object' && !(value instanceof WireNumber)
    ? textsAt(value[name], rest)
    : [];
}

const isPlain = (value: Wire): value is string | number | boolean => typeof value !== 'object';
