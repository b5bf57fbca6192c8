import type { ApiVersion } from '../version/api-version.ts';
import { OLD_SETS, type OldCalls } from './old-calls.ts';
import { anyReply } from './old-family.schema.ts';

/** Stores values of one set in one request; rejects if the console refuses any of them. */
export type Load = (
  name: string,
  values: readonly string[],
  signal: AbortSignal | undefined,
) => Promise<void>;

/** Two segments more than the plain one, since 13.1: namespace and domain. */
export const namespacedLoad =
  (calls: OldCalls): Load =>
  async (name, values, signal) => {
    await calls.named(name, (segment) => ({
      method: 'POST',
      path: `${OLD_SETS}/bulk_load/SHARED/${segment}/SHARED`,
      body: { json: values },
      schema: anyReply,
      repeatable: true,
      signal,
    }));
  };

/** Documented up to 16.0 only; newer consoles may still answer if asked with so old a version (dossier §1.3). */
export const plainLoad =
  (calls: OldCalls, version: ApiVersion): Load =>
  async (name, values, signal) => {
    await calls.named(name, (segment) => ({
      method: 'POST',
      path: `${OLD_SETS}/bulk_load/${segment}`,
      version,
      body: { json: values },
      schema: anyReply,
      repeatable: true,
      signal,
    }));
  };

/** The last resort. Long values go into the body, where peers put them and the server looks for them as well. */
export const singleLoad =
  (calls: OldCalls, source: string): Load =>
  async (name, values, signal) => {
    for (const value of values) {
      const asked = { value, source, ...calls.namespace };
      const fits = encodeURIComponent(value.toWellFormed()).length < 2_000;
      await calls.named(name, (segment) => ({
        method: 'POST',
        path: `${OLD_SETS}/${segment}`,
        ...(fits ? { query: asked } : { body: { form: asked } }),
        schema: anyReply,
        repeatable: true,
        signal,
      }));
    }
  };
