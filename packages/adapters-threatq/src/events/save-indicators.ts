import type { EventIndicator } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import { MOST_TEXT_BYTES } from '../cut-text.ts';
import { type BatchLimits, inBatches } from '../in-batches.ts';
import { findIndicators } from '../lookup/find-indicators.ts';
import { namesOf } from '../lookup/library-names.ts';
import { type LibraryRow, libraryRow } from '../lookup/library-row.schema.ts';
import { lookUpBatches } from '../lookup/look-up-batches.ts';
import { lookUpKey } from '../lookup/written-forms.ts';
import { sendRows } from '../send-rows.ts';
import type { OpenSession } from '../session.ts';
import { type IndicatorBody, indicatorBodies } from './indicator-body.ts';

/** How an event names the indicator, or why it cannot. Without an id ThreatQ finds it by type and value. */
export type SavedIndicator =
  | { readonly link: IndicatorBody | { readonly id: number } }
  | { readonly refused: string };

/** By `lookUpKey`. */
export type SavedIndicators = ReadonlyMap<string, SavedIndicator>;

interface Draft {
  readonly indicator: EventIndicator;
  readonly key: string;
  readonly body: IndicatorBody;
}

const BATCH: BatchLimits<Draft> = {
  rows: 500,
  weight: 2_000_000,
  weightOf: ({ body }) => body.value.length + 200,
};

/** Makes the indicators that are not there, 500 by one request, and finds out their ids. Rejects with VendorError. */
export async function saveIndicators(
  indicators: readonly EventIndicator[],
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<SavedIndicators> {
  const saved = new Map<string, SavedIndicator>();
  const drafts = indicators.length === 0 ? [] : await toDrafts(indicators, saved, session, signal);
  for (const batch of inBatches(drafts, BATCH)) {
    const { replies, refused } = await sendRows(batch, (part) => consume(part, session, signal));
    for (const [{ key }, reason] of refused) saved.set(key, { refused: reason });
    await take(replies, batch, saved, session, signal);
  }
  const unknown = drafts.filter(({ key }) => !saved.has(key));
  for (const batch of lookUpBatches(unknown.map(({ indicator }) => indicator))) {
    await take(await findIndicators(batch, session, signal), unknown, saved, session, signal);
  }
  for (const { key, body } of unknown) if (!saved.has(key)) saved.set(key, { link: body });
  return saved;
}

/** Each once. What need not be tried is refused here. */
async function toDrafts(
  indicators: readonly EventIndicator[],
  saved: Map<string, SavedIndicator>,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<readonly Draft[]> {
  const toBody = await indicatorBodies(session, signal);
  const unique = new Map(indicators.map((each) => [lookUpKey(each), each]));
  return [...unique].flatMap(([key, indicator]) => {
    const body = toBody(indicator);
    const isTooLong = Buffer.byteLength(indicator.value) > MOST_TEXT_BYTES;
    if (body && !isTooLong) return [{ key, indicator, body }];
    const refused = isTooLong
      ? `is longer than ${MOST_TEXT_BYTES} bytes`
      : `ThreatQ has no indicator type "${indicator.type}"`;
    saved.set(key, { refused });
    return [];
  });
}

async function consume(
  drafts: readonly Draft[],
  { api }: OpenSession,
  signal: AbortSignal | undefined,
): Promise<readonly LibraryRow[]> {
  const json = drafts.map(({ body }) => body);
  const path = '/api/indicators/consume';
  return readRows(libraryRow, await api.change({ method: 'POST', path, json }, signal)).rows;
}

/** By type and value, since nobody says that replies keep the order, and values come back normalised (dossier §3.6). */
async function take(
  rows: readonly LibraryRow[],
  asked: readonly Draft[],
  saved: Map<string, SavedIndicator>,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<void> {
  const wanted = new Set(asked.map(({ key }) => key));
  const names = await namesOf(rows, session, signal);
  for (const row of rows) {
    const key = lookUpKey({ type: names.typeOf(row) ?? '', value: row.value });
    if (wanted.has(key) && !saved.has(key)) saved.set(key, { link: { id: row.id } });
  }
}
