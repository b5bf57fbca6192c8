import { namesOf } from './find-collections.ts';
import { memberRequest, savedRequest } from './library-request.ts';
import { type OpenSession, sessionOf, type ThreatqSession } from './session.ts';
import type { ThreatqOptions } from './threatq-api.ts';

export interface OfferedCollection {
  readonly name: string;
  size(signal?: AbortSignal): Promise<number | undefined>;
}

/** What can be chosen from in the settings of an instance; changes nothing. All reject with VendorError. */
export class ThreatqOffer {
  readonly #session: OpenSession;

  constructor(given: ThreatqOptions | ThreatqSession) {
    this.#session = sessionOf(given);
  }

  /** The data collections that the account is given; `size` asks how many indicators one lists now, undefined if ThreatQ does not say. */
  async collections(signal?: AbortSignal): Promise<readonly OfferedCollection[]> {
    const { api } = this.#session;
    const rows = await api.collections(signal);
    return namesOf(rows).map((name) => {
      const { json, hash } = rows.find((row) => row.name === name) ?? {};
      const request = memberRequest(json, undefined) ?? savedRequest(hash ?? '');
      const first = { limit: 1, offset: 0, sort: 'id' };
      return { name, size: async (until) => (await api.page(request, first, until)).total };
    });
  }

  /** Names of the statuses that an indicator may have. */
  async statuses(signal?: AbortSignal): Promise<readonly string[]> {
    return [...(await this.#session.api.names('indicator/statuses', signal)).values()];
  }
}
