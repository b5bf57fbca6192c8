export interface WhitelistRule {
  readonly id: number;
  typeId: number;
  statusId: number;
  rule: string;
  enabled: 'Y' | 'N';
  readonly createdS: number;
  updatedS: number;
}

/** Rules such as `*.example.com` that set matching indicators of a type to a status. */
export class WhitelistRules {
  readonly #rows = new Map<number, WhitelistRule>();
  #lastId = 0;

  add(fields: Omit<WhitelistRule, 'id'>): WhitelistRule {
    this.#lastId += 1;
    const row = { ...fields, id: this.#lastId };
    this.#rows.set(row.id, row);
    return row;
  }

  get rows(): readonly WhitelistRule[] {
    return [...this.#rows.values()];
  }

  byId(id: number): WhitelistRule | undefined {
    return this.#rows.get(id);
  }

  remove(id: number): void {
    this.#rows.delete(id);
  }
}

/** Whether a value fits a rule; `*` stands for anything, case does not count. */
export function fitsRule(rule: string, value: string): boolean {
  const parts = rule.toLowerCase().split('*');
  const [first = '', ...rest] = parts;
  const lower = value.toLowerCase();
  if (rest.length === 0) return lower === first;
  if (!lower.startsWith(first)) return false;
  let at = first.length;
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const found = lower.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return lower.length - last.length >= at && lower.endsWith(last);
}
