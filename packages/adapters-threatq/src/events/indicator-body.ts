import { type EventIndicator, VendorError } from '@intelbridge/core';
import { idByName } from '../id-by-name.ts';
import { type Names, NO_NAMES } from '../name-table.ts';
import type { OpenSession } from '../session.ts';

/** How an indicator is described to ThreatQ. */
export interface IndicatorBody {
  readonly value: string;
  readonly type_id?: number;
  readonly type?: { readonly name: string };
  readonly status_id?: number;
  readonly status?: { readonly name: string };
  readonly normalize: 'Y';
  readonly sources: readonly { readonly name: string }[];
}

/** By ids where the tables may be read, else by names; undefined for a type that the instance has not. */
export type ToIndicatorBody = (indicator: EventIndicator) => IndicatorBody | undefined;

/** Rejects with kind `config` for a status that the instance has not. */
export async function indicatorBodies(
  { types, statuses, options }: Pick<OpenSession, 'options' | 'statuses' | 'types'>,
  signal: AbortSignal | undefined,
): Promise<ToIndicatorBody> {
  const { indicatorStatus, sourceName } = options.config;
  const typeNames = await types.names(NO_NAMES.keys(), signal);
  const status = statusOf(indicatorStatus, await statuses.names(NO_NAMES.keys(), signal));
  return ({ type, value }) => {
    const id = idByName(type, typeNames);
    if (id === undefined && typeNames.size > 0) return undefined;
    const sources = [{ name: sourceName }];
    const typed = id === undefined ? { type: { name: type } } : { type_id: id };
    // As ThreatQ's own SDK asks for by default (dossier §3.9), so that a URL is the one the platform has already.
    return { value: value.trim().toWellFormed(), ...typed, ...status, normalize: 'Y', sources };
  };
}

function statusOf(name: string, names: Names) {
  if (names.size === 0) return { status: { name } };
  const id = idByName(name, names);
  if (id !== undefined) return { status_id: id };
  throw new VendorError(
    'config',
    'ThreatQ',
    `ThreatQ has no indicator status "${name}"; it has ${[...names.values()].join(', ')}. Correct the status of new indicators in the ThreatQ settings.`,
  );
}
