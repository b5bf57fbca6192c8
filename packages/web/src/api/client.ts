import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './openapi-types.ts';
import { Refusal } from './refusal.ts';

const metaNamed = (name: string): string =>
  document.querySelector(`meta[name="intelbridge-${name}"]`)?.getAttribute('content') ?? '';

/** QRadar's proxy wants its own proof of every unsafe request. */
const proxyProof = (): string => /(?:^|; *)QRadarCSRF=([^;]*)/.exec(document.cookie)?.[1] ?? '';

const guarded: Middleware = {
  onRequest: ({ request }) => {
    if (request.method === 'GET') return;
    request.headers.set('x-intelbridge-csrf', metaNamed('csrf'));
    request.headers.set('QRadarCSRF', proxyProof());
  },
  onResponse: async ({ response }) => {
    if (!response.ok) throw await Refusal.of(response);
  },
};

/**
 * The app's own API, typed by its OpenAPI document. Resolves where the app did what it was asked to; rejects with
 * Refusal where it would not, and with TypeError where there was no answer.
 */
export const api = createClient<paths>({
  baseUrl: new URL(metaNamed('root') || './', document.baseURI).href.replace(/\/$/, ''),
  credentials: 'same-origin',
  fetch: (request) => fetch(request),
});
api.use(guarded);

/** What a call that was not refused brought. */
export async function dataOf<T>(call: Promise<{ readonly data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) throw new TypeError('The answer is empty.');
  return data;
}
