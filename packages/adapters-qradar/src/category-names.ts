import { readPages } from './api/read-pages.ts';
import { categoryRow } from './category.schema.ts';
import { rowList } from './offenses/offense.schema.ts';
import type { QradarConsole } from './qradar-console.ts';

const PATH = '/data_classification/low_level_categories';

/** The low-level categories of a console, by which its offenses can be chosen, in alphabetical order. Rejects with VendorError. */
export function categoryNames(
  { api, version, log }: QradarConsole,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  return version.run(async (offered) => {
    const rows = await readPages({
      path: PATH,
      row: categoryRow,
      keyOf: ({ id }) => id,
      onUnreadable: (reason) => log('warn', 'a category of QRadar cannot be read', { reason }),
      fetch: (range) =>
        api.call({
          method: 'GET',
          path: PATH,
          version: offered,
          query: { fields: 'id,name', sort: '+id' },
          headers: { range },
          schema: rowList,
          signal,
        }),
    });
    return [...new Set(rows.map(({ name }) => name))].toSorted((a, b) => a.localeCompare(b, 'en'));
  }, signal);
}
