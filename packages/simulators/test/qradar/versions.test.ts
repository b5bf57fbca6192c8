import { expect, it } from 'vitest';
import { startQradarSimulator } from '../../src/index.ts';
import { type Asked, column } from '../ask.ts';
import { openConsole } from './console.ts';

interface VersionRow {
  readonly version: string;
  readonly deprecated: boolean;
  readonly removed: boolean;
  readonly root_resource_ids: readonly number[];
}

async function listed(version: string, oldestVersion?: string) {
  const { ask } = await openConsole({ version, oldestVersion });
  const { body } = await ask('/help/versions', { headers: { Version: null } });
  const rows = body as VersionRow[];
  const named = (wanted: (row: VersionRow) => boolean) =>
    rows
      .filter(wanted)
      .map((row) => row.version)
      .join(' ');
  return {
    supported: named((row) => !row.deprecated && !row.removed),
    deprecated: named((row) => row.deprecated),
    removed: named((row) => row.removed),
    rows,
  };
}

it('supports the versions that each release does', async () => {
  expect((await listed('13.1')).supported).toBe('11.0 12.0 12.1 13.0 13.1');
  expect((await listed('15.0')).supported).toBe('13.0 13.1 14.0 15.0');
  expect((await listed('16.0')).supported).toBe('14.0 15.0 15.1 16.0');
  expect((await listed('18.0')).supported).toBe('16.0 17.0 18.0');
  expect((await listed('26.0')).supported).toBe('24.0 25.0 26.0');
  expect((await listed('27.0')).supported).toBe('25.0 26.0 27.0');
});

it('keeps older versions callable for years, then lists them as removed', async () => {
  const { deprecated, removed, rows } = await listed('20.0');
  expect(deprecated).toBe('13.0 13.1 14.0 15.0 15.1 16.0 17.0');
  expect(removed.startsWith('0.1 0.2 1.0')).toBe(true);
  expect(removed.endsWith('12.0 12.1')).toBe(true);
  const oldest = rows.find(({ version }) => version === '3.0');
  expect(oldest).toMatchObject({ deprecated: false, removed: true, root_resource_ids: [] });
  expect((await listed('20.0', '16.0')).deprecated).toBe('16.0 17.0');
});

it('filters and pages the list of versions', async () => {
  const { ask } = await openConsole();
  const query = { filter: 'removed = false and deprecated = false', fields: 'version' };
  const { body, headers } = await ask('/help/versions', { query, headers: { Range: 'items=0-1' } });
  expect(body).toEqual([{ version: '18.0' }, { version: '19.0' }]);
  expect(headers.get('content-range')).toBe('items 0-1/3');
});

it('refuses to be of a version that no release had', async () => {
  await expect(startQradarSimulator({ version: '28.0' })).rejects.toThrow(RangeError);
  const { configure, behaviour } = await openConsole();
  expect(() => configure({ version: '19.5' })).toThrow(RangeError);
  expect(behaviour().version).toBe('20.0');
});

it('knows the new family from 16.0 on', async () => {
  const { ask } = await openConsole();
  const status = async (version: string) => {
    const headers = { Version: version };
    return (await ask('/reference_data_collections/sets', { headers })).status;
  };
  expect(await status('16.0')).toBe(200);
  const before = await ask('/reference_data_collections/sets', { headers: { Version: '15.1' } });
  expect([before.status, before.body.code]).toEqual([404, 4]);
});

it('has no new family on a console that is too old or switched so', async () => {
  for (const options of [{ version: '15.1' }, { newFamily: false }]) {
    const { ask } = await openConsole(options);
    const { status, body } = await ask('/reference_data_collections/sets', {
      headers: { Version: null },
    });
    expect([status, body.code]).toEqual([404, 4]);
    const filter = 'path ilike "/reference_data_collections%"';
    expect(
      (await ask('/help/endpoints', { query: { filter }, headers: { Version: null } })).body,
    ).toEqual([]);
  }
});

it('marks the old sets as deprecated from 18.0 on', async () => {
  const { ask } = await openConsole({ version: '18.0' });
  const marked = async (version: string) => {
    const { headers } = await ask('/reference_data/sets', { headers: { Version: version } });
    return headers.has('deprecated');
  };
  expect(await marked('17.0')).toBe(false);
  expect(await marked('18.0')).toBe(true);
  const filter =
    'path = "/reference_data/sets" and http_method = "GET" and version in ("17.0", "18.0")';
  const { body } = await ask('/help/endpoints', {
    query: { filter, fields: 'version,deprecated' },
    headers: { Version: '18.0' },
  });
  expect(body).toEqual([
    { version: '17.0', deprecated: false },
    { version: '18.0', deprecated: true },
  ]);
});

it('says what each endpoint answers', async () => {
  const { ask } = await openConsole();
  const filter = 'version = "20.0" and path = "/reference_data_collections/set_entries"';
  const fields = 'http_method,success_responses(response_code),error_responses(unique_code)';
  const { body } = await ask('/help/endpoints', { query: { filter, fields } });
  const codes = ({ http_method, success_responses, error_responses }: (typeof body)[number]) => [
    http_method,
    column(success_responses, 'response_code'),
    column(error_responses, 'unique_code'),
  ];
  expect((body as object[]).map(codes)).toEqual([
    ['GET', [200], [24_001, 24_002, 24_003, 24_004, 110_000]],
    ['POST', [201, 200], [...Array.from({ length: 9 }, (_, at) => 20_001 + at), 110_000]],
    ['PATCH', [202], [23_004, 23_003, 23_000, 23_002, 23_005, 110_000]],
  ]);
  const whole = await ask('/help/endpoints', { query: { filter } });
  expect(whole.body[0].error_responses[0]).toEqual({
    response_code: 422,
    response_code_description:
      'The request was well-formed but was unable to be followed due to semantic errors',
    unique_code: 24_001,
    description: 'A filter criterion was not valid',
  });
});

it('can have removed the old sets', async () => {
  const { ask } = await openConsole({ oldSets: 'removed' });
  expect((await ask('/reference_data/sets')).status).toBe(410);
  expect((await ask('/reference_data/sets/x', { method: 'DELETE' })).status).toBe(410);
  expect((await ask('/reference_data_collections/sets')).status).toBe(200);
});

it.each([{}, { unrecordedCode: 34 }])(
  'numbers what was never recorded as told: %o',
  async (told) => {
    const { ask, configure } = await openConsole({ oldSets: 'removed', maxBodyBytes: 10, ...told });
    const code = async (path: string, asked: Asked = {}) => {
      const { status, body } = await ask(path, asked);
      return [status, body.code];
    };
    const expected = told.unrecordedCode ?? 0;
    const sets = '/reference_data_collections/sets';
    expect(await code(sets, { headers: { Version: '3.0' } })).toEqual([422, expected]);
    expect(await code(sets, { headers: { Version: '322.0123' } })).toEqual([422, expected]);
    expect(await code(sets, { json: { name: 'blocked' } })).toEqual([413, expected]);
    expect(await code('/reference_data/sets')).toEqual([410, expected]);
    configure({ oldSets: 'present', oldBulkLoadAfter17: '410' });
    const bulk = { method: 'POST', json: ['x'] };
    expect(await code('/reference_data/sets/bulk_load/x', bulk)).toEqual([410, expected]);
  },
);

it('shows what a version did not have yet only in later ones', async () => {
  const { ask, addSet } = await openConsole({ version: '21.0' });
  addSet({ name: 'nets', entryType: 'CIDR', description: 'of ours' });
  const row = async (path: string, version: string) => {
    const { body } = await ask(path, { headers: { Version: version } });
    return Object.keys(body[0]);
  };
  const later = ['namespace', 'collection_id'];
  expect(await row('/reference_data/sets', '14.0')).toEqual(expect.arrayContaining(later));
  expect(await row('/reference_data/sets', '20.0')).not.toContain('element_type');
  expect(await row('/reference_data/sets', '21.0')).toContain('element_type');
  expect(await row('/reference_data_collections/sets', '20.0')).not.toContain('description');
  expect(await row('/reference_data_collections/sets', '21.0')).toContain('description');
  const old = await openConsole({ version: '13.0' });
  old.addSet({ name: 'a', entryType: 'IP' });
  const { body } = await old.ask('/reference_data/sets', { headers: { Version: null } });
  for (const key of later) expect(body[0]).not.toHaveProperty(key);
});

it('says which release it is', async () => {
  const { ask } = await openConsole({ version: '20.0' });
  const { body } = await ask('/system/about');
  expect(body).toEqual({
    build_version: '7.5.0.20240101000000',
    external_version: '7.5.0 UP6',
    release_name: '7.5.0 Update Package 6',
    fips_enabled: false,
  });
});

it('names no release that nobody saw', async () => {
  const { ask } = await openConsole({ version: '15.1' });
  expect((await ask('/system/about', { headers: { Version: null } })).body).toMatchObject({
    external_version: '7.4.2',
    release_name: '7.4.2',
  });
});

it('shows the caller its own authorized service from 16.0 on, without the token', async () => {
  const { ask, user } = await openConsole({
    tokenExpiresMs: 1_800_000_000_000,
    serviceLabel: 'feed',
  });
  const query = { current_authorized_service: 'true' };
  const path = '/config/access/authorized_services';
  const { body } = await ask(path, { query });
  expect(body).toHaveLength(1);
  expect(body[0]).toMatchObject({ label: 'feed', token: null, expiration_date: 1_800_000_000_000 });
  expect(body[0].last_used_date).toBe(1_700_000_000_000);
  const headers = { SEC: null, Authorization: `Basic ${btoa(`${user.name}:${user.password}`)}` };
  expect((await ask(path, { query, headers })).body).toEqual([]);
  expect((await ask(path, { query, headers: { Version: '15.0' } })).status).toBe(404);
  const refused = await ask(path, { query: { current_authorized_service: 'maybe' } });
  expect(refused.body.message).toBe(
    'Failed to transform user query parameter "current_authorized_service" with a content type of "TEXT_PLAIN"',
  );
});
