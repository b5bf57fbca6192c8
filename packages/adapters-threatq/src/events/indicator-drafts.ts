import { type EventIndicator, VendorError } from '@intelbridge/core';
import { MOST_TEXT_BYTES } from '../cut-text.ts';
import { idByName } from '../id-by-name.ts';
import { canonicalOf, lookUpKey } from '../lookup/written-forms.ts';
import type { Names } from '../name-table.ts';
import type { OpenSession } from '../session.ts';

/** How an indicator is described to ThreatQ: by ids where the tables may be read, else by names. */
export interface IndicatorBody {
  readonly value: string;
  readonly type_id?: number;
  readonly type?: { readonly name: string };
  readonly normalize: 'Y';
  readonly sources: readonly { readonly name: string }[];
}

export type StatusBody =
  | { readonly status_id: number }
  | { readonly status: { readonly name: string } };

/** An indicator on its way. */
export interface IndicatorDraft {
  readonly indicator: EventIndicator;
  /** Its `lookUpKey`. */
  readonly key: string;
  readonly body: IndicatorBody;
}

export interface IndicatorDrafts {
  /** Each indicator once. */
  readonly drafts: readonly IndicatorDraft[];
  /** By key, with the reason, those that need not be tried. */
  readonly refused: ReadonlyMap<string, string>;
  /** For those that are new. */
  readonly status: StatusBody;
}

/** Rejects with kind `config` for a status that the instance has not. */
export async function indicatorDrafts(
  indicators: readonly EventIndicator[],
  { types, statuses, options }: Pick<OpenSession, 'options' | 'statuses' | 'types'>,
  signal: AbortSignal | undefined,
): Promise<IndicatorDrafts> {
  const { indicatorStatus, sourceName } = options.config;
  const typeNames = await types.names([], signal);
  const status = statusOf(indicatorStatus, await statuses.names([], signal));
  const drafts: IndicatorDraft[] = [];
  const refused = new Map<string, string>();
  for (const [key, indicator] of new Map(indicators.map((each) => [lookUpKey(each), each]))) {
    const type = typeOf(indicator.type, typeNames);
    if (type === undefined) {
      refused.set(key, `ThreatQ has no indicator type "${indicator.type}"`);
    } else if (Buffer.byteLength(indicator.value) > MOST_TEXT_BYTES) {
      refused.set(key, `is longer than ${MOST_TEXT_BYTES} bytes`);
    } else {
      const value = canonicalOf(indicator.type, indicator.value.trim().toWellFormed());
      // As ThreatQ's own SDK asks for by default (dossier §3.9), so that a URL is the one the platform has already.
      const body = { value, ...type, normalize: 'Y', sources: [{ name: sourceName }] } as const;
      drafts.push({ indicator, key, body });
    }
  }
  return { drafts, refused, status };
}

function typeOf(name: string, names: Names): Pick<IndicatorBody, 'type' | 'type_id'> | undefined {
  if (names.size === 0) return { type: { name } };
  const id = idByName(name, names);
  return id === undefined ? undefined : { type_id: id };
}

function statusOf(name: string, names: Names): StatusBody {
  if (names.size === 0) return { status: { name } };
  const id = idByName(name, names);
  if (id !== undefined) return { status_id: id };
  throw new VendorError(
    'config',
    'ThreatQ',
    `ThreatQ has no indicator status "${name}"; it has ${[...names.values()].join(', ')}. Correct the status of new ` +
      'indicators in the ThreatQ settings.',
  );
}
