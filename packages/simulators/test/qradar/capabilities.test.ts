import { expect, it } from 'vitest';
import { type Asked, column } from '../ask.ts';
import { openConsole, type TestConsole } from './console.ts';

const AQL = 'SELECT sourceip FROM events WHERE INOFFENSE(1)';
const note: [string, Asked] = ['/siem/offenses/1/notes', { form: { note_text: 'seen' } }];
const list: [string, Asked] = ['/siem/offenses', {}];
const search: [string, Asked] = ['/ariel/searches', { form: { query_expression: AQL } }];
const reason: [string, Asked] = ['/siem/offense_closing_reasons', { form: { reason: 'Reason' } }];
const addSet: [string, Asked] = [
  '/reference_data_collections/sets',
  { json: { name: 'a', entry_type: 'IP' } },
];
const sets: [string, Asked] = ['/reference_data_collections/sets', {}];

/** As the analyst, through a session. */
const asAnalyst = (console: TestConsole): NonNullable<Asked['headers']> => ({
  ...console.openSession('analyst'),
});

it.each<[string[], [string, Asked], number]>([
  [[], list, 403],
  [[], note, 403],
  [[], search, 403],
  [[], addSet, 403],
  [[], sets, 200],
  [['SEM'], list, 200],
  [['SEM'], note, 201],
  [['SEM'], reason, 403],
  [['SEM.MANAGECLOSINGREASONS'], reason, 201],
  [['SEM.ASSIGNOFFENSE'], list, 200],
  [['EventViewer'], search, 201],
  [['EventViewer'], list, 403],
  [['ADMIN'], addSet, 201],
])('with %j asks %j and gets %i, service and analyst alike', async (capabilities, call, status) => {
  const console = await openConsole({
    serviceCapabilities: capabilities,
    analystCapabilities: capabilities,
  });
  console.addOffense();
  const [path, asked] = call;
  const headers = asAnalyst(console);
  const service = await console.ask(path, asked);
  expect([service.status, service.body.code]).toEqual([status, status === 403 ? 26 : undefined]);
  const twice = status === 201 && path !== note[0] && path !== search[0] ? 409 : status;
  expect((await console.ask(path, { ...asked, headers })).status).toBe(twice);
});

it('denies single calls to the token only', async () => {
  const console = await openConsole({ denied: ['POST /siem/offenses/{offense_id}/notes'] });
  console.addOffense();
  const [path, asked] = note;
  expect(await console.ask(path, asked)).toMatchObject({
    status: 403,
    body: {
      code: 26,
      message: 'User has insufficient capabilities to access this endpoint resource',
    },
  });
  expect((await console.ask(path)).status).toBe(200);
  expect((await console.ask(path, { ...asked, headers: asAnalyst(console) })).status).toBe(201);
});

it('needs other capabilities where that is switched so', async () => {
  const console = await openConsole({
    serviceCapabilities: ['EventViewer'],
    endpointCapabilities: { '/siem': 'SEM', 'GET /siem/offenses': 'EventViewer' },
  });
  console.addOffense();
  expect((await console.ask(list[0])).status).toBe(200);
  expect((await console.ask('/siem/offense_types')).status).toBe(403);
  expect((await console.ask(note[0], note[1])).status).toBe(403);
});

it('tells each caller what it has access to, and only administrators of the services', async () => {
  const console = await openConsole({ denied: ['GET /siem/offenses'] });
  const query = {
    filter: 'version = "20.0" and http_method = "GET" and caller_has_access = false',
    fields: 'path',
  };
  const closedTo = async (headers: NonNullable<Asked['headers']>) =>
    column((await console.ask('/help/endpoints', { query, headers })).body, 'path');
  expect(await closedTo({})).toEqual(['/siem/offenses']);
  expect(await closedTo(asAnalyst(console))).toEqual([]);
  console.configure({ analystCapabilities: ['SEM'] });
  expect(await closedTo(asAnalyst(console))).toEqual([
    '/ariel/searches',
    '/ariel/searches/{search_id}',
    '/ariel/searches/{search_id}/results',
  ]);
  const services = '/config/access/authorized_services';
  expect((await console.ask(services)).body).toHaveLength(1);
  expect((await console.ask(services, { headers: asAnalyst(console) })).body).toEqual([]);
});
