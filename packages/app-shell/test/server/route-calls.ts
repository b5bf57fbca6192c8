import type { InjectOptions } from 'fastify';
import type { Route } from '../../src/server/routes.ts';

const BODIES: Readonly<Record<string, object>> = {
  '/api/v1/lookups': { values: ['192.0.2.1'] },
  '/api/v1/feedback': { action: 'whitelist', value: '192.0.2.1', provider: 'ThreatQ' },
  '/api/v1/held/:decision': { set: 'ThreatQ URL' },
  '/api/v1/log-level': { level: 'debug' },
  '/api/v1/settings/:section': { changes: { level: 'debug' } },
  '/api/v1/settings/:section/test': { changes: {} },
  '/api/v1/plans': { changes: {} },
  '/api/v1/settings/import': { settings: {} },
  '/api/v1/settings/:section/choices/:setting': {},
};
const PARAMS: Readonly<Record<string, string>> = {
  id: '1',
  decision: 'confirm',
  job: 'sync',
  order: 'pause',
  section: 'threatq',
  setting: 'collections',
  action: 'whitelist',
  '*': 'intelbridge.js',
};
const QUERIES: Readonly<Record<string, string>> = {
  '/api/v1/lookups': '?value=192.0.2.1',
  '/api/v1/feedback/destinations': '?provider=ThreatQ',
};

/** A good call of a route. */
export function callOf({ method, url }: Route): InjectOptions {
  const path = url
    .replace(/:(\w+)/g, (_, name: string) => PARAMS[name] ?? '')
    .replace('*', PARAMS['*'] ?? '');
  const query = method === 'GET' ? (QUERIES[url] ?? '') : '';
  const body = method === 'GET' ? undefined : BODIES[url];
  return { method, url: path + query, ...(body && { payload: body }) };
}
