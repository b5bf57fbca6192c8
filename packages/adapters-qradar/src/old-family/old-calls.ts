import { isVendorError } from '@intelbridge/core';
import type { Parsed, ReplySchema, VendorReply } from '@intelbridge/vendor-http';
import type { QradarApi, QradarCall, QradarRowsCall } from '../api/qradar-api.ts';
import { type ApiVersion, isAtLeast } from '../version/api-version.ts';
import { nameSegment, onceSegment } from './path-segment.ts';

export const OLD_SETS = '/reference_data/sets';
const SET_MISSING = 1_002;

/** Calls that name a set in their path: encoded as most consoles want it; where that names no set, in the other way. */
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

  named<Shape extends ReplySchema>(
    name: string,
    call: (segment: string) => QradarCall<Shape>,
  ): Promise<VendorReply<Parsed<Shape>>> {
    return inEitherWay(name, (segment) =>
      this.api.call<Shape>({ version: this.version, ...call(segment) }),
    );
  }

  /** The same for a stream of rows. */
  async *namedRows(
    name: string,
    call: (segment: string) => QradarRowsCall,
  ): AsyncGenerator<readonly unknown[], void, undefined> {
    const { rows, first } = await inEitherWay(name, async (segment) => {
      const asked = this.api.rows({ version: this.version, ...call(segment) });
      return { rows: asked, first: await asked.next() };
    });
    try {
      if (first.done === true) return;
      yield first.value;
      yield* rows;
    } finally {
      await rows.return();
    }
  }
}

async function inEitherWay<T>(name: string, ask: (segment: string) => Promise<T>): Promise<T> {
  const usual = nameSegment(name);
  const other = onceSegment(name);
  try {
    return await ask(usual);
  } catch (error) {
    if (other === usual || !isSetMissing(error)) throw error;
    return ask(other).catch((second: unknown) => {
      throw isSetMissing(second) ? error : second;
    });
  }
}

export function isSetMissing(error: unknown): boolean {
  return isVendorError(error) && error.status === 404 && error.code === SET_MISSING;
}
