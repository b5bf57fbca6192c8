import type { ReferenceSet } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { answer, type Deviance, deviantConsoles, refusal } from './deviant-proxy.ts';
import type { OpenConsole } from './open-console.ts';

const open = deviantConsoles();
const IP = { name: 'ThreatQ IP Address', elementType: 'IP', timeToLiveMs: null } as const;
const NONE: readonly string[] = [];
const OLD = { version: '15.0' } as const;

const values = (count: number) =>
  Array.from({ length: count }, (_, n) => `198.18.${n >> 8}.${n & 255}`);

async function filled({ sets, console }: OpenConsole, count: number): Promise<ReferenceSet> {
  const set = await sets.ensure(IP);
  for (const value of values(count)) console.addEntry(set.name, { value });
  return set;
}

async function read({ sets }: OpenConsole, set: ReferenceSet): Promise<string[]> {
  const found: string[] = [];
  for await (const page of sets.entries(set)) found.push(...page.map(({ value }) => value));
  return found.sort();
}

/** The request as a server passes it on that looks at nothing of this kind. */
const ignoresIds: Deviance = (asked, ask) =>
  ask({ ...asked, target: asked.target.replace(/%20and%20id%3E\d+/, '') });
const ignoresRange: Deviance = ({ headers: { range: _range, ...headers }, ...asked }, ask) =>
  ask({ ...asked, headers });

describe('a console that ignores where to go on', () => {
  it('has shown all entries if its page was not full', async () => {
    const deviant = await open(ignoresIds);
    expect(await read(deviant, await filled(deviant, 3))).toEqual(values(3));
  });

  it('is a protocol failure after a full page: nobody knows what is missing', async () => {
    const deviant = await open(ignoresIds);
    const set = await filled(deviant, 5_001);
    await expect(read(deviant, set)).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining('ignores the filter on id') as unknown,
    });
  });

  it('has shown all entries at once in the old family', async () => {
    const deviant = await open(ignoresRange, OLD);
    expect(await read(deviant, await filled(deviant, 7))).toEqual(values(7));
  });

  it('is a protocol failure in the old family if it shows entries twice, but not the same', async () => {
    let replies = 0;
    const deviant = await open(async (asked, ask) => {
      const reply = await ignoresRange(asked, ask);
      const body = JSON.parse(reply.body) as { readonly data?: readonly unknown[] };
      if (body.data === undefined) return reply;
      replies += 1;
      return answer(200, { ...body, data: body.data.slice(replies - 1) });
    }, OLD);
    await expect(read(deviant, await filled(deviant, 7))).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining('came twice') as unknown,
    });
  });

  const FAMILIES = [
    ['new', {}],
    ['old', OLD],
  ] as const;
  const withSets = async (count: number, behaviour: Parameters<typeof open>[1], total?: number) => {
    const deviant = await open(async (asked, ask) => {
      const reply = await ignoresRange(asked, ask);
      const range = total === undefined ? {} : { 'content-range': `items 0-${count - 1}/${total}` };
      return { ...reply, headers: { ...reply.headers, ...range } };
    }, behaviour);
    for (let n = 0; n < count; n += 1) {
      deviant.console.addSet({ name: `Watch ${n}`, entryType: 'ALN' });
    }
    return deviant.sets.list('');
  };

  it.each(FAMILIES)(
    'has shown all sets if its page was more than full, %s family',
    async (...of) => {
      expect(await withSets(1_001, of[1])).toHaveLength(1_001);
    },
  );

  it.each(FAMILIES)('has shown all sets whatever total it names, %s family', async (...of) => {
    expect(await withSets(3, of[1], 900)).toHaveLength(3);
  });

  it.each(FAMILIES)('is a protocol failure after a full page of sets, %s family', async (...of) => {
    await expect(withSets(1_000, of[1])).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining('ignores Range') as unknown,
    });
  });
});

describe('a row that cannot be read', () => {
  it('of the entries of an old family is a protocol failure', async () => {
    const deviant = await open(async (asked, ask) => {
      const reply = await ask(asked);
      const body = JSON.parse(reply.body) as { readonly data?: readonly unknown[] };
      if (body.data === undefined) return reply;
      return answer(200, { ...body, data: [...body.data, { source: 'x' }] });
    }, OLD);
    await expect(read(deviant, await filled(deviant, 2))).rejects.toMatchObject({
      name: 'VendorError',
      kind: 'protocol',
      message: `QRadar: an entry of "${IP.name}" cannot be read: value: invalid union`,
    });
  });

  it.each([
    ['new', '20.0', '/reference_data_collections/sets'],
    ['old', '15.0', '/reference_data/sets'],
  ])('of the sets is a protocol failure, %s family', async (_, version, path) => {
    const deviant = await open(
      async (asked, ask) => {
        const reply = await ask(asked);
        const rows = JSON.parse(reply.body);
        const isList = Array.isArray(rows) && asked.target.startsWith(`/api${path}`);
        return isList ? answer(200, [...rows, { id: 7, name: 7 }]) : reply;
      },
      { version },
    );
    await expect(deviant.sets.list('')).rejects.toMatchObject({
      kind: 'protocol',
      message: `QRadar: a row of ${path} cannot be read: name: string expected`,
    });
  });
});

describe('a delete', () => {
  it('by an id that the console does not find is not looked up a second time', async () => {
    const deviant = await open((asked, ask) => {
      if (asked.method !== 'PATCH') return ask(asked);
      const [row] = JSON.parse(asked.body);
      const { id: _id, ...other } = { ...row, value: '203.0.113.250' };
      return ask({ ...asked, body: JSON.stringify([other]) });
    });
    const set = await filled(deviant, 1);
    const change = { upsert: NONE, remove: values(1) };
    expect(await deviant.sets.write(set, change)).toEqual({ confirmed: 1, refused: [] });
    const patches = deviant.asked.filter(({ method }) => method === 'PATCH');
    expect(patches.map(({ body }) => 'id' in JSON.parse(body)[0])).toEqual([false, true]);
  });

  it('of a set is done only if the console says that there is no such set', async () => {
    const gateway = answer(404, { error: 'no route to the console' });
    let isAway = false;
    const deviant = await open(
      (asked, ask) => (isAway ? Promise.resolve(gateway) : ask(asked)),
      OLD,
    );
    const set = await filled(deviant, 0);
    isAway = true;
    await expect(deviant.sets.remove(set)).rejects.toMatchObject({ status: 404 });
    isAway = false;
    expect(await deviant.sets.remove(set)).toBe(true);
    expect(await deviant.sets.remove(set)).toBe(true);
  });
});

describe('a set whose name is not plain', () => {
  const named = { ...IP, name: 'ThreatQ a/b #1 IP Address' };
  const missing = refusal(404, 1_002, 'no such set');
  const isDouble = (target: string) => /%25/.test(target);

  it('is found by a console that decodes paths once', async () => {
    const deviant = await open(
      (asked, ask) => (isDouble(asked.target) ? Promise.resolve(missing) : ask(asked)),
      { ...OLD, encodedSlash: 'accepted' },
    );
    const set = await deviant.sets.ensure(named);
    const upsert = values(4);
    expect(await deviant.sets.write(set, { upsert, remove: NONE })).toMatchObject({ confirmed: 4 });
    expect(await read(deviant, set)).toEqual(upsert);
    const before = deviant.asked.length;
    const remove = [...values(3), '203.0.113.1'];
    expect(await deviant.sets.write(set, { upsert: NONE, remove })).toEqual({
      confirmed: 4,
      refused: [],
    });
    expect(await read(deviant, set)).toEqual(values(4).slice(3));
    const doubles = deviant.asked
      .slice(before)
      .filter(({ method, target }) => method === 'DELETE' && isDouble(target));
    expect(doubles.length).toBeLessThanOrEqual(2);
  });

  it('is missing where neither way to write it is known, in the words of the first', async () => {
    const deviant = await open(
      (asked, ask) =>
        asked.method === 'POST' && asked.target.includes('bulk_load')
          ? Promise.resolve(
              refusal(404, 1_002, isDouble(asked.target) ? 'first answer' : 'second answer'),
            )
          : ask(asked),
      OLD,
    );
    const set = await deviant.sets.ensure(named);
    await expect(
      deviant.sets.write(set, { upsert: values(1), remove: NONE }),
    ).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('first answer') as unknown,
    });
  });

  it('fails with what the second way met, if that is something else', async () => {
    const deviant = await open(
      (asked, ask) =>
        asked.method === 'POST' && asked.target.includes('bulk_load')
          ? Promise.resolve(
              isDouble(asked.target) ? missing : refusal(422, 1_012, 'not in this namespace'),
            )
          : ask(asked),
      OLD,
    );
    const set = await deviant.sets.ensure(named);
    await expect(
      deviant.sets.write(set, { upsert: values(1), remove: NONE }),
    ).rejects.toMatchObject({ status: 422, code: 1_012 });
  });
});
