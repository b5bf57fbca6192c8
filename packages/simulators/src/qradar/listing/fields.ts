import { repeatedField, unknownField } from '../errors/framework-errors.ts';

/** The names a resource has; `true` for a plain value, a tree for an object or a list of objects. */
export interface FieldTree {
  readonly [name: string]: true | FieldTree;
}

/** The names asked for; `true` for all of a field. */
export interface FieldChoice {
  readonly [name: string]: true | FieldChoice;
}

interface Wanted {
  readonly name: string;
  readonly nested: string | undefined;
}

/**
 * Reads `id,rules(id),log_sources(name)`; blank means everything. Throws 422/31 for a name given twice
 * on one level, else 422/30 for the first name that is not in `known`.
 */
export function parseFields(text: string, known: FieldTree): FieldChoice | undefined {
  if (text.trim() === '') return undefined;
  const wanted = split(text).map(toWanted);
  const names = new Set<string>();
  for (const { name } of wanted) {
    if (names.has(name)) throw repeatedField(text, name);
    names.add(name);
  }
  return Object.fromEntries(wanted.map((each) => [each.name, choose(each, known)]));
}

function choose({ name, nested }: Wanted, known: FieldTree): true | FieldChoice {
  const field = Object.hasOwn(known, name) ? known[name] : undefined;
  if (field === undefined) throw unknownField(name);
  if (nested === undefined) return true;
  if (field === true) throw unknownField(nested);
  return parseFields(nested, field) ?? true;
}

function toWanted(part: string): Wanted {
  const [, name = part.trim(), nested] = /^\s*([^()]+?)\s*\((.*)\)\s*$/s.exec(part) ?? [];
  return { name, nested };
}

/** At the commas outside brackets. */
function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    else if (text[at] === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** The chosen fields of a reply, in the order the reply has them; lists are chosen from row by row. */
export function selectFields(value: unknown, choice: FieldChoice | undefined): unknown {
  if (choice === undefined || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((row: unknown) => selectFields(row, choice));
  const chosen: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const wanted = choice[name];
    if (wanted !== undefined) chosen[name] = wanted === true ? field : selectFields(field, wanted);
  }
  return chosen;
}
