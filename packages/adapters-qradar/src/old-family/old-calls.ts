import { isVendorError } from '@intelbridge/core';
import type { Parsed, ReplySchema, VendorReply } from '@intelbridge/vendor-http';
import type { QradarApi, QradarCall } from '../api/qradar-api.ts';
import { type ApiVersion, isAtLeast } from '../version/api-version.ts';
import { nameSegment, singleSegment } from './path-segment.ts';

export const OLD_SETS = '/reference_data/sets';
const SET_MISSING = 1_002;

/** Calls that name a set in their path. */
export class OldCalls {
  readonly api: QradarApi;
  readonly version: ApiVersion;

  constructor(api: QradarApi, version: ApiVersion) {
    this.api = api;
    this.version = version;
  }

  /** Only ours are looked for, where the version knows namespaces. */
  get namespace(): { readonly namespace?: 'SHARED' } {
    return isAtLeast(this.version, [13, 1]) ? { namespace: 'SHARED' } : {};
  }

  /** With the name encoded as most consoles want it; where that names no set, in the other way. */
  async named<Shape extends ReplySchema>(
    name: string,
    call: (segment: string) => QradarCall<Shape>,
  ): Promise<VendorReply<Parsed<Shape>>> {
    const ask = (segment: string) =>
      this.api.call<Shape>({ version: this.version, ...call(segment) });
    const usual = nameSegment(name);
    const other = singleSegment(name);
    try {
      return await ask(usual);
    } catch (error) {
      if (other === undefined || other === usual || !isSetMissing(error)) throw error;
      return ask(other).catch((second: unknown) => {
        throw isSetMissing(second) ? error : second;
      });
    }
  }
}

function isSetMissing(error: unknown): boolean {
  return isVendorError(error) && error.status === 404 && error.code === SET_MISSING;
}
