import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';

describe('help', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await install();
  });
  afterAll(() => here.close());

  it.each([
    {
      command: [],
      says: [
        'sync',
        'sets',
        'runs',
        'held',
        'config',
        'serve',
        'Exit codes:',
        '130',
        'INTELBRIDGE_',
      ],
    },
    {
      command: ['sync'],
      says: ['--plan', '--full', 'repair', '--json', '--store', '--settings', '--set'],
    },
    { command: ['sets'], says: ['--json', '--store', '--settings', '--set'] },
    { command: ['runs'], says: ['[id]', '--limit', '--json', '--store'] },
    { command: ['held'], says: ['list', 'confirm', 'discard'] },
    { command: ['held', 'confirm'], says: ['<set>', '--collection', '--json', '--store'] },
    { command: ['held', 'discard'], says: ['<set>', '--collection', '--json', '--store'] },
    { command: ['config'], says: ['check', 'list', 'set-secret'] },
    { command: ['config', 'set-secret'], says: ['<setting>', '--remove', '--store'] },
    { command: ['config', 'check'], says: ['--json', '--store', '--settings', '--set'] },
    { command: ['config', 'list'], says: ['--json'] },
    { command: ['serve'], says: ['--store', '--settings', '--set', '--port', '--host'] },
  ])('of `intelbridge $command` needs no settings and goes to standard output', async (row) => {
    const { code, out, err } = await here.run([...row.command, '--help'], {});
    expect([code, err]).toEqual([0, '']);
    for (const word of row.says) expect(out).toContain(word);
  });

  it.each([
    [[]],
    [['held', 'confirm']],
    [['held', 'all']],
    [['config']],
    [['snyc']],
    [['sync', '--paln']],
    [['config', 'list', '--plan']],
  ])(
    'is offered for the wrong usage %j, with exit code 2 and nothing on standard output',
    async (args) => {
      const { code, out, err } = await here.run(args, {});
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('--help');
    },
  );

  it('suggests the command that was meant', async () => {
    const { err } = await here.run(['snyc'], {});
    expect(err).toContain('Did you mean sync?');
  });
});
