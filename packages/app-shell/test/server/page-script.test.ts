import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ACTION_SCRIPTS } from '../../src/server/routes.ts';
import { staticFolder } from '../../src/server/static-folder.ts';

const source = readFileSync(`${staticFolder()}intelbridge.js`, 'utf8');

/** As much of a page of QRadar as the script may touch, and a note of all it touches. */
function openPage(background = 'rgb(255, 255, 255)') {
  const touched: string[] = [];
  const opened: string[][] = [];
  const said: string[] = [];
  const replies: Record<string, unknown>[] = [];
  const asked: { url: string; headers: Record<string, string>; method: string }[] = [];
  const box = () => ({
    style: {},
    setAttribute: () => undefined,
    remove: () => undefined,
    set textContent(words: string) {
      said.push(words);
    },
  });
  const window: Record<string, unknown> = {
    open: (...given: string[]) => void opened.push(given),
  };
  const page = {
    window,
    location: { origin: 'https://qradar.example' },
    document: {
      cookie: 'QRadarCSRF=proof; a=b',
      body: { append: () => void touched.push('body') },
      createElement: box,
      getElementById: () => null,
    },
    getComputedStyle: () => ({ backgroundColor: background }),
    setTimeout: () => void touched.push('timer'),
    fetch: async (url: string, init: { headers: Record<string, string>; method: string }) => {
      asked.push({ url, ...init });
      const reply = replies.shift();
      return { ok: reply?.['status'] === undefined, json: async () => reply };
    },
    encodeURIComponent,
  };
  const context = createContext(page);
  return { page, window, context, touched, opened, said, replies, asked };
}

const load = (page: ReturnType<typeof openPage>) => new Script(source).runInContext(page.context);
const call = (page: ReturnType<typeof openPage>, script: string, result: object) => {
  Object.assign(page.page, page.window, { result });
  new Script(script).runInContext(page.context);
};

describe('the page script', () => {
  it('adds two functions of its own name to the page and does nothing else', () => {
    const page = openPage();
    const before = Object.keys(page.page);
    load(page);
    expect(Object.keys(page.page)).toEqual(before);
    expect(Object.keys(page.window)).toEqual(['open', 'intelbridge_open', 'intelbridge_enrich']);
    expect([page.touched, page.asked, page.opened]).toEqual([[], [], []]);
    expect(source.length).toBeLessThan(5_000);
  });

  it('can be loaded twice, as two of its versions may be on one page', () => {
    const page = openPage();
    load(page);
    load(page);
    expect(Object.keys(page.window)).toHaveLength(3);
  });

  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(22, 22, 22)', 'dark'],
    ['rgba(0, 0, 0, 0)', 'light'],
  ])(
    'opens the page of an action below its own app, in the look of the page (%s)',
    (background, theme) => {
      const page = openPage(background);
      load(page);
      const result = {
        app_id: '1105/../7',
        path: 'pages/details?value=a%26b',
        name: 'x',
        width: 1,
        height: 2,
      };
      call(page, ACTION_SCRIPTS.open, result);
      expect(page.opened).toEqual([
        [
          `https://qradar.example/console/plugins/1105%2F..%2F7/app_proxy/pages/details?value=a%26b&theme=${theme}`,
          'x',
          'width=1,height=2,resizable,scrollbars',
        ],
      ]);
    },
  );

  it('writes a note for each offense with both proofs, and says what came of it', async () => {
    const page = openPage();
    load(page);
    page.replies.push(
      { csrfToken: 'token' },
      { notes: [{ action: 'written' }], errors: [] },
      { notes: [], errors: [{ message: 'QRadar has no such offense.' }] },
    );
    call(page, ACTION_SCRIPTS.enrich, { app_id: '7', ids: [42, 43] });
    await expect
      .poll(() => page.said.at(-1))
      .toBe(
        'Offense 42: a note was written; load the page again to see it.\nOffense 43: QRadar has no such offense.',
      );
    expect(page.asked[1]).toMatchObject({
      url: 'https://qradar.example/console/plugins/7/app_proxy/api/v1/offenses/42/enrich',
      method: 'POST',
      headers: { 'x-intelbridge-csrf': 'token', QRadarCSRF: 'proof' },
    });
  });

  it('goes on with the others where one fails', async () => {
    const page = openPage();
    load(page);
    page.replies.push(
      { csrfToken: 'token' },
      { notes: [{ action: 'written' }], errors: [] },
      { status: 502, detail: 'QRadar does not answer.' },
      { notes: [{ action: 'unchanged' }], errors: [] },
    );
    call(page, ACTION_SCRIPTS.enrich, { app_id: '7', ids: [42, 43, 44] });
    await expect
      .poll(() => page.said.at(-1))
      .toBe(
        'Offense 42: a note was written; load the page again to see it.\nOffense 43: QRadar does not answer.\nOffense 44: nothing new to say.',
      );
  });

  it('says so where nobody is logged in', async () => {
    const page = openPage();
    load(page);
    page.replies.push({ status: 401, detail: 'Log in to QRadar.' });
    call(page, ACTION_SCRIPTS.enrich, { app_id: '7', ids: [42] });
    await expect.poll(() => page.said.at(-1)).toBe('No note was written. Error: Log in to QRadar.');
  });

  it('asks for a selection where there is none', async () => {
    const page = openPage();
    load(page);
    call(page, ACTION_SCRIPTS.enrich, { app_id: '7', ids: [] });
    await expect.poll(() => page.said).toEqual(['Select an offense first.']);
    expect(page.asked).toEqual([]);
  });
});
