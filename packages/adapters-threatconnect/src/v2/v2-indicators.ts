import { isVendorError, VendorError } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import type { ApiVersion, Draft, Made, Owner } from '../api-version.ts';
import { encode, type QueryPairs } from '../http/encode.ts';
import type { ThreatconnectApi } from '../http/threatconnect-api.ts';
import type { AskedIndicator } from '../indicator/asked-indicator.ts';
import type { Copy, Tally } from '../indicator/copy.ts';
import { toTally } from '../indicator/to-tally.ts';
import type { ThreatconnectConfig } from '../threatconnect.config.ts';
import { v2Done, v2Owner, v2Reported, v2Single } from './indicator.schema.ts';
import { indicatorPath, V2Copies } from './v2-copies.ts';
import { v2Rows } from './v2-pages.ts';

/** Indicators asked for at once. */
const BATCH = 8;

/** The API that platforms have had since before 6.0: one indicator, one owner by a call. */
export class V2Indicators implements ApiVersion {
  readonly name = 'v2';
  readonly #api: ThreatconnectApi;
  readonly #copies: V2Copies;

  constructor(api: ThreatconnectApi, config: ThreatconnectConfig) {
    this.#api = api;
    this.#copies = new V2Copies(api, config);
  }

  batches(asked: readonly AskedIndicator[]): readonly (readonly AskedIndicator[])[] {
    const count = Math.ceil(asked.length / BATCH);
    return Array.from({ length: count }, (_, n) => asked.slice(n * BATCH, (n + 1) * BATCH));
  }

  async find(
    asked: readonly AskedIndicator[],
    owner: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<readonly Copy[]> {
    const values = asked.flatMap(({ kind, forms }) => forms.map((form) => ({ kind, form })));
    const found = await Promise.all(
      values.map(({ kind, form }) =>
        owner === undefined
          ? this.#copies.everywhere(kind, form, signal)
          : this.#copies.inOwner(kind, form, owner, signal),
      ),
    );
    return found.flat();
  }

  async create(
    asked: AskedIndicator,
    draft: Draft,
    signal: AbortSignal | undefined,
  ): Promise<Made> {
    const { kind, forms } = asked;
    const wasThere = await this.#post(asked, draft, signal);
    const refused = wasThere
      ? []
      : [
          ...(await this.#tag(asked, draft, signal)),
          ...(await this.#describe(asked, draft, signal)),
        ];
    const copy = await this.#copies.active(kind, forms[0], draft.owner, signal);
    if (copy) return { copy, wasThere, refused };
    throw new VendorError(
      'protocol',
      'ThreatConnect',
      'ThreatConnect does not show the indicator that it made.',
    );
  }

  async report(
    { kind }: AskedIndicator,
    { values: [value = ''], owner }: Copy,
    signal: AbortSignal | undefined,
  ): Promise<Tally> {
    const { data } = await this.#api.call(
      {
        ...indicatorPath(kind, value, '/falsePositive'),
        method: 'POST',
        query: [['owner', owner]],
        schema: v2Reported,
      },
      signal,
    );
    const { count, lastReported } = data.data.falsePositive;
    return toTally(count, lastReported) ?? { count: 0, last: undefined };
  }

  async owners(signal: AbortSignal | undefined): Promise<readonly Owner[]> {
    const rows = await v2Rows(this.#api, { path: '/v2/owners', key: 'owner' }, signal);
    return readRows(v2Owner, rows).rows.map((each) => ({ ...each, mayAdd: undefined }));
  }

  /** Whether it was there already; other platforms refuse it then (dossier §2.5). */
  async #post(
    { kind, forms }: AskedIndicator,
    { owner, rating, confidence }: Draft,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    const json = {
      [kind.valueKey]: forms[0],
      ...(rating !== undefined && { rating: rating.toFixed(1) }),
      ...(confidence !== undefined && { confidence: String(confidence) }),
    };
    const path = `/v2/indicators/${kind.branch}`;
    const query: QueryPairs = [['owner', owner]];
    const schema = v2Single(kind.entity);
    const reply = await this.#api.call({ method: 'POST', path, query, json, schema }, signal);
    return reply.status !== 201;
  }

  /** Resolves with what was refused, as the next one: what counts is made. */
  async #tag(
    { kind, forms }: AskedIndicator,
    { owner, tags }: Draft,
    signal: AbortSignal | undefined,
  ): Promise<readonly string[]> {
    const refused: string[] = [];
    for (const tag of tags) {
      const taken = await this.#tried(
        {
          path: indicatorPath(kind, forms[0], `/tags/${encode(tag)}`).path,
          shownPath: indicatorPath(kind, forms[0], '/tags/…').shownPath ?? '',
          query: [['owner', owner]],
        },
        signal,
      );
      if (!taken) refused.push(`the tag "${tag}"`);
    }
    return refused;
  }

  async #describe(
    { kind, forms }: AskedIndicator,
    { owner, source, description }: Draft,
    signal: AbortSignal | undefined,
  ): Promise<readonly string[]> {
    const refused: string[] = [];
    const call = {
      ...indicatorPath(kind, forms[0], '/attributes'),
      query: [['owner', owner]] as const,
    };
    for (const [type, value] of [
      ['Source', source],
      ['Description', description],
    ] as const) {
      const json = { type, value, displayed: true };
      if (!(await this.#tried({ ...call, json }, signal))) refused.push(`its ${type}`);
    }
    return refused;
  }

  async #tried(
    call: {
      readonly path: string;
      readonly shownPath?: string;
      readonly query: QueryPairs;
      readonly json?: object;
    },
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    try {
      await this.#api.call({ method: 'POST', ...call, schema: v2Done }, signal);
      return true;
    } catch (error) {
      if (isVendorError(error)) return false;
      throw error;
    }
  }
}
