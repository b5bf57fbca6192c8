import { VendorError } from '@intelbridge/core';
import { readRows, unlessRefused } from '@intelbridge/vendor-http';
import { idByName } from '../id-by-name.ts';
import { nameRow } from '../name-row.schema.ts';
import type { OpenSession } from '../session.ts';

const NAME = 'Incident';
const PATH = '/api/event/types';

/** As ThreatQ's SDK sends it: name and, where it is known, id. */
export interface EventType {
  readonly type: string;
  readonly type_id?: number;
}

/**
 * The type of exported offenses; made where an instance has it not (dossier §4.3). An account that may not read the types
 * sends the name alone. Rejects with VendorError.
 */
export async function incidentType(
  { api }: Pick<OpenSession, 'api'>,
  signal: AbortSignal | undefined,
): Promise<EventType> {
  const names = await api.names('event/types', signal);
  if (names.size === 0) return { type: NAME };
  const type_id = idByName(NAME, names) ?? (await made(api, signal));
  return { type: NAME, type_id };
}

async function made(api: OpenSession['api'], signal: AbortSignal | undefined): Promise<number> {
  const json = { name: NAME };
  const rows = await unlessRefused(() => api.change({ method: 'POST', path: PATH, json }, signal));
  const [row] = readRows(nameRow, rows ?? []).rows;
  if (row) return row.id;
  const found = idByName(NAME, await api.names('event/types', signal));
  if (found !== undefined) return found;
  throw new VendorError('config', 'ThreatQ', MISSING);
}

const MISSING =
  `ThreatQ has no event type "${NAME}" and does not let this account make it. Add it in ThreatQ, or give the account the ` +
  'permission; offenses are exported as events of this type.';
