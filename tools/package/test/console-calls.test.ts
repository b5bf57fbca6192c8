import { describe, expect, it } from 'vitest';
import { consoleCallProblems } from '../check/console-calls.ts';
import { soundSubject, withFile } from './sound-subject.ts';
import { type Answer, startStubApp } from './stub-app.ts';

const subject = soundSubject();
const popup = (path: string) =>
  JSON.stringify({ app_id: '1001', path, name: 'x', width: 1, height: 1 });
const tooltip = (html: string) => JSON.stringify({ key: 'k', label: 'l', html });

/** Answers that break QRadar's pages. */
const BROKEN: readonly (readonly [what: string, url: string, answer: Answer])[] = [
  ['no JSON', '/actions/add', () => ({ body: 'OK' })],
  ['an empty body', '/actions/add', () => ({ body: '' })],
  ['another status', '/actions/add', () => ({ status: 500, body: popup('pages/x') })],
  ['a redirection', '/actions/details', () => ({ status: 302, body: popup('pages/x') })],
  [
    'an error for a strange value only',
    '/actions/whitelist',
    (query) => ({ status: query.get('context')?.includes('\0') ? 400 : 200, body: popup('x') }),
  ],
  ['an address of another host', '/actions/details', () => ({ body: popup('//evil.example/') })],
  ['an address with a scheme', '/actions/details', () => ({ body: popup('javascript:alert(1)') })],
  ['a way out of the app', '/actions/details', () => ({ body: popup('pages/../../x') })],
  [
    'the value as the address',
    '/actions/details',
    (query) => ({ body: popup(query.get('context') ?? 'x') }),
  ],
  ['ids that are no numbers', '/actions/enrich', () => ({ body: '{"app_id":"1","ids":["42"]}' })],
  ['a tooltip of nothing', '/hover/ip', () => ({ body: '{"key":"k","label":"l"}' })],
  [
    'a tooltip with the value as it came',
    '/hover/url',
    (query) => ({ body: tooltip(`<p>${query.get('context')}</p>`) }),
  ],
  ['a dashboard item in small letters', '/dashboard/summary', () => ({ body: tooltip('<p>') })],
];

describe('calls of the console', () => {
  it('find nothing where all is answered', async () => {
    expect(await consoleCallProblems(await startStubApp(), subject)).toEqual([]);
  });

  it.each(BROKEN)('find %s', async (_what, url, answer) => {
    const app = await startStubApp({ [url]: answer });
    expect(await consoleCallProblems(app, subject)).not.toEqual([]);
  });

  it.each([
    ['fails', 'function intelbridge_open(result) { result.missing.call(); }'],
    ['opens other pages', "function intelbridge_open() { window.open('https://evil.example/'); }"],
    ['has a fault of its own', 'function intelbridge_open( {'],
  ])('find a page script that %s', async (_what, script) => {
    const both = `${script}\nfunction intelbridge_enrich() {}`;
    const broken = withFile('app/static/intelbridge.js', both);
    expect(await consoleCallProblems(await startStubApp(), broken)).not.toEqual([]);
  });
});
