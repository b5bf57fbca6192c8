import { hash } from 'node:crypto';
import type { Principal } from '../auth/tokens.ts';

export interface Collection {
  readonly id: number;
  readonly hash: string;
  name: string | null;
  /** As stored: `{ui_query, api_query: {criteria, filters}}`; kept as it came. */
  json: unknown;
  /** Client ids and e-mail addresses that see it; `undefined` is everybody. */
  sharedWith: readonly string[] | undefined;
  readonly createdS: number;
  updatedS: number;
}

/** Saved searches. Two may have the same name; the hash tells them apart. */
export class Collections {
  readonly #rows = new Map<string, Collection>();
  #lastId = 0;

  add(fields: Pick<Collection, 'name' | 'json' | 'sharedWith' | 'createdS'>): Collection {
    this.#lastId += 1;
    const id = this.#lastId;
    const row = {
      ...fields,
      id,
      hash: hash('md5', `${id}:${fields.name}`),
      updatedS: fields.createdS,
    };
    this.#rows.set(row.hash, row);
    return row;
  }

  get rows(): readonly Collection[] {
    return [...this.#rows.values()];
  }

  byHash(wanted: string): Collection | undefined {
    return this.#rows.get(wanted);
  }

  remove(row: Collection): void {
    this.#rows.delete(row.hash);
  }
}

export const mayRead = ({ sharedWith }: Collection, { id }: Principal): boolean =>
  sharedWith?.includes(id) ?? true;
