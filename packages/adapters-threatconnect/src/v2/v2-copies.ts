import { isVendorError } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import { encode, type QueryPairs } from '../http/encode.ts';
import type { ApiCall, ThreatconnectApi } from '../http/threatconnect-api.ts';
import type { Copy } from '../indicator/copy.ts';
import type { IndicatorKind } from '../indicator/indicator-kinds.ts';
import type { ThreatconnectConfig } from '../threatconnect.config.ts';
import { v2Indicator, v2List, v2Owner, v2Single } from './indicator.schema.ts';
import { toCopy } from './to-copy.ts';

/** Counts, scores and tags are told on request only (dossier §2.3). */
const ALL: QueryPairs = [
  ['includeAdditional', 'true'],
  ['includeTags', 'true'],
  ['includeAttributes', 'true'],
];

/** An indicator in the path of a call, as one segment (dossier §2.7). */
export const indicatorPath = (
  { branch }: IndicatorKind,
  value: string,
  below = '',
): Pick<ApiCall<never>, 'path' | 'shownPath'> => ({
  path: `/v2/indicators/${branch}/${encode(value)}${below}`,
  shownPath: `/v2/indicators/${branch}/…${below}`,
});

/** Reads copies of one value, each a call of its own. */
export class V2Copies {
  readonly #api: ThreatconnectApi;
  readonly #config: ThreatconnectConfig;

  constructor(api: ThreatconnectApi, config: ThreatconnectConfig) {
    this.#api = api;
    this.#config = config;
  }

  /** Every owner's; of inactive ones, which the search across owners leaves out, the default owner's. Two round trips at most. */
  async everywhere(
    kind: IndicatorKind,
    value: string,
    signal: AbortSignal | undefined,
  ): Promise<readonly Copy[]> {
    const [holders, inactive] = await Promise.all([
      this.#holders(kind, value, signal),
      this.#inactive(kind, value, this.#config.defaultOwner, signal),
    ]);
    const active = await Promise.all(
      holders.map((owner) => this.active(kind, value, owner, signal)),
    );
    return [...active.flatMap((copy) => copy ?? []), ...inactive];
  }

  /** One owner's, active or not. */
  async inOwner(
    kind: IndicatorKind,
    value: string,
    owner: string,
    signal: AbortSignal | undefined,
  ): Promise<readonly Copy[]> {
    const [active, inactive] = await Promise.all([
      this.active(kind, value, owner, signal),
      this.#inactive(kind, value, owner, signal),
    ]);
    return active ? [active] : inactive;
  }

  /** Undefined if the owner has none that is active. */
  async active(
    kind: IndicatorKind,
    value: string,
    owner: string,
    signal: AbortSignal | undefined,
  ): Promise<Copy | undefined> {
    const query: QueryPairs = [['owner', owner], ...ALL];
    const schema = v2Single(kind.entity);
    const call = { ...indicatorPath(kind, value), query, schema };
    const row = await unlessUnknown(async () => (await this.#api.call(call, signal)).data);
    return row && toCopy(row, kind, owner, this.#config.url);
  }

  async #holders(
    kind: IndicatorKind,
    value: string,
    signal: AbortSignal | undefined,
  ): Promise<readonly string[]> {
    const call = { ...indicatorPath(kind, value, '/owners'), schema: v2List('owner') };
    const rows = await unlessUnknown(async () => (await this.#api.call(call, signal)).data.rows);
    return readRows(v2Owner, rows ?? []).rows.map(({ name }) => name);
  }

  /** Of the Organization of the API user if no owner is named. A comma would end the filter. */
  async #inactive(
    kind: IndicatorKind,
    value: string,
    owner: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<readonly Copy[]> {
    if (value.includes(',')) return [];
    const query: QueryPairs = [
      ['owner', owner],
      ['filters', `summary=${value},active=false`],
      ...ALL,
    ];
    const call = { path: `/v2/indicators/${kind.branch}`, query, schema: v2List(kind.entity) };
    const rows = await unlessUnknown(async () => (await this.#api.call(call, signal)).data.rows);
    return readRows(v2Indicator, rows ?? []).rows.map((row) =>
      toCopy(row, kind, owner ?? '', this.#config.url),
    );
  }
}

/** Undefined for what the platform has not, or says could never be a value of the type. */
async function unlessUnknown<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const isUnknown =
      isVendorError(error) &&
      error.kind === 'protocol' &&
      (error.status === 404 || error.status === 400);
    if (isUnknown) return undefined;
    throw error;
  }
}
