import { OpenSession } from '../src/session.ts';
import type { OpenPlatform } from './open-platform.ts';

type Row = Readonly<Record<string, unknown>>;

/** An indicator with what feedback can change of it; no times. */
export interface Held {
  readonly value: string;
  readonly status: string;
  readonly attributes: readonly string[];
  readonly sources: readonly string[];
  readonly comments: readonly string[];
}

/** Everything in the database, by id. */
export async function held({ platform, options }: OpenPlatform): Promise<readonly Held[]> {
  const { api } = new OpenSession(options);
  const query = { with: 'attributes,comments,sources', limit: 1_000, sort: 'id' };
  const { rows } = await api.rows('/api/indicators', query);
  const statuses = new Map([...platform.indicators()].map(({ id, status }) => [id, status]));
  return (rows as readonly Row[]).map((row) => ({
    value: String(row['value']),
    status: statuses.get(Number(row['id'])) ?? '',
    attributes: list(row['attributes']).map(
      ({ name, value }) => `${String(name)}: ${String(value)}`,
    ),
    sources: list(row['sources']).map(({ name }) => String(name)),
    comments: list(row['comments']).map(({ value }) => String(value)),
  }));
}

/** An empty list may come as anything (dossier §1). */
const list = (rows: unknown): readonly Row[] =>
  Array.isArray(rows) ? (rows as readonly Row[]) : [];
