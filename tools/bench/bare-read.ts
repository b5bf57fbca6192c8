import { type Settings, sectionOf } from '@intelbridge/app-shell';
import { Agent } from 'undici';
import { login, read } from './bare-loop.ts';
import type { RecordedCall } from './recorded-call.ts';

/** Plain undici that reads what a full sync read of both platforms, and parses it. Returns how many replies. */
export async function bareRead(
  settings: Settings,
  calls: readonly RecordedCall[],
): Promise<number> {
  const [qradar, threatq] = [sectionOf(settings, 'qradar'), sectionOf(settings, 'threatq')];
  const dispatcher = new Agent({ connections: 2, pipelining: 1 });
  const authorization = await login(threatq, dispatcher);
  const sec = { SEC: qradar.token, Version: '20.0', Range: 'items=0-4999' };
  const pages = calls.filter(({ path }) => path.includes('/indicators/query'));
  let mark: string | undefined;
  for (const page of pages) {
    const url = new URL(page.path, threatq.url);
    if (mark !== undefined) url.searchParams.set('cursorMark', mark);
    mark = (await read(url, page, { authorization }, dispatcher)).nextCursorMark;
  }
  const listings = calls.filter(({ method, path }) => method === 'GET' && isListing(path));
  for (const listing of listings) {
    await read(new URL(listing.path, qradar.url), listing, sec, dispatcher);
  }
  await dispatcher.close();
  return pages.length + listings.length;
}

const isListing = (path: string) => path.includes('/set_entries');
