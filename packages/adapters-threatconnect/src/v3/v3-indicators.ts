import { isVendorError } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import type { ApiVersion, Draft, Made, Owner } from '../api-version.ts';
import { encode, type QueryPairs } from '../http/encode.ts';
import type { ThreatconnectApi } from '../http/threatconnect-api.ts';
import type { AskedIndicator } from '../indicator/asked-indicator.ts';
import type { Copy, Tally } from '../indicator/copy.ts';
import { toTally } from '../indicator/to-tally.ts';
import { v3Indicator, v3Owner, v3Reported, v3Written } from './indicator.schema.ts';
import { toCopy } from './to-copy.ts';
import { toTql, tqlBatches } from './tql.ts';
import { v3Rows } from './v3-pages.ts';

const PATH = '/v3/indicators';
/** Without them a reply has no scores, counts, tags (dossier §3.3). */
const FIELDS: QueryPairs = [
  'threatAssess',
  'falsePositives',
  'observations',
  'tags',
  'securityLabels',
  'attributes',
  'associatedGroups',
].map((name) => ['fields', name]);

/** The API of platforms from 6.4 on: one query for any number of indicators in all owners. */
export class V3Indicators implements ApiVersion {
  readonly name = 'v3';
  readonly #api: ThreatconnectApi;
  readonly #url: URL;
  readonly #older: Pick<ApiVersion, 'report'>;

  /** `older` takes reports of false positives on platforms before 7.8, and still does on current ones (dossier §0.2). */
  constructor(api: ThreatconnectApi, url: URL, older: Pick<ApiVersion, 'report'>) {
    this.#api = api;
    this.#url = url;
    this.#older = older;
  }

  batches(asked: readonly AskedIndicator[]): readonly (readonly AskedIndicator[])[] {
    return tqlBatches(asked);
  }

  async find(
    asked: readonly AskedIndicator[],
    owner: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<readonly Copy[]> {
    const query: QueryPairs = [['tql', toTql(asked, owner)], ...FIELDS];
    const { rows } = readRows(v3Indicator, await v3Rows(this.#api, PATH, query, signal));
    return rows.map((row) => toCopy(row, this.#url));
  }

  async create(
    asked: AskedIndicator,
    draft: Draft,
    signal: AbortSignal | undefined,
  ): Promise<Made> {
    try {
      return await this.#create({ ...bodyOf(asked, draft), ...noteOf(draft) }, signal);
    } catch (error) {
      // An instance that has not these types of attribute.
      if (!isVendorError(error) || error.status !== 404) throw error;
      return this.#create(bodyOf(asked, draft), signal);
    }
  }

  async report(asked: AskedIndicator, copy: Copy, signal: AbortSignal | undefined): Promise<Tally> {
    const said = copy.id === undefined ? undefined : await this.#report(copy.id, signal);
    return said ?? this.#older.report(asked, copy, signal);
  }

  async owners(signal: AbortSignal | undefined): Promise<readonly Owner[]> {
    const { rows } = readRows(v3Owner, await v3Rows(this.#api, '/v3/security/owners', [], signal));
    return rows.map(({ name, type, permIndicator }) => ({
      name,
      type,
      mayAdd: permIndicator === undefined ? undefined : permIndicator === 'FULL',
    }));
  }

  async #create(json: object, signal: AbortSignal | undefined): Promise<Made> {
    const { status, data } = await this.#api.call(
      { method: 'POST', path: PATH, query: FIELDS, json, schema: v3Written },
      signal,
    );
    const wasThere = status !== 201 || data.message === 'Updated';
    return { copy: toCopy(data.data, this.#url), wasThere, refused: [] };
  }

  /** Undefined if the platform does not know the flag: it ignores it or refuses it. */
  async #report(id: string, signal: AbortSignal | undefined): Promise<Tally | undefined> {
    const path = `${PATH}/${encode(id)}`;
    const query: QueryPairs = [['fields', 'falsePositives']];
    const json = { falsePositiveFlag: true };
    try {
      const { data } = await this.#api.call(
        { method: 'PUT', path, query, json, schema: v3Reported },
        signal,
      );
      const { falsePositives, lastFalsePositive, falsePositiveReportedByUser } = data.data;
      return falsePositiveReportedByUser === true
        ? toTally(falsePositives, lastFalsePositive)
        : undefined;
    } catch (error) {
      if (isVendorError(error) && error.status === 400) return undefined;
      throw error;
    }
  }
}

function bodyOf({ kind, forms }: AskedIndicator, draft: Draft): object {
  const { owner, rating, confidence, tags } = draft;
  return {
    type: kind.typeName,
    [kind.valueKey]: forms[0],
    active: true,
    ownerName: owner,
    ...(rating !== undefined && { rating }),
    ...(confidence !== undefined && { confidence }),
    ...(tags.length > 0 && { tags: { data: tags.map((name) => ({ name })) } }),
  };
}

/** Source and description are default attributes; the fields of that name are read-only (dossier §3.4). */
const noteOf = ({ source, description }: Draft): object => ({
  attributes: {
    data: [
      { type: 'Source', value: source, default: true },
      { type: 'Description', value: description, default: true },
    ],
  },
});
