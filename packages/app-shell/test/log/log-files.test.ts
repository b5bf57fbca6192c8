import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogFiles } from '../../src/log/log-files.ts';

interface Line {
  readonly level: string;
  readonly msg: string;
}

describe('the log files', () => {
  let store: string;
  let seen: string[];
  let logs: LogFiles;
  const linesOf = (file: string): Line[] =>
    readFileSync(join(store, 'log', file), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);

  beforeEach(() => {
    store = mkdtempSync(join(tmpdir(), 'intelbridge-log-'));
    seen = [];
    const also = (level: string, message: string, fields: unknown = '') =>
      void seen.push(`${level} ${message}${fields === '' ? '' : JSON.stringify(fields)}`);
    logs = new LogFiles({ store, level: 'info', also });
  });
  afterEach(async () => {
    await logs.close();
    rmSync(store, { recursive: true });
  });

  it('are one per kind of work, by who does it', async () => {
    logs.log('info', 'a page was opened');
    await Promise.all([
      logs.in('data_collection.log', async () => {
        await turn();
        logs.log('info', 'pulled');
      }),
      logs.in('export_offenses.log', async () => logs.log('warn', 'exported', { count: 3 })),
    ]);
    await logs.close();
    expect(linesOf('app.log')).toMatchObject([{ level: 'info', msg: 'a page was opened' }]);
    expect(linesOf('data_collection.log')).toMatchObject([{ msg: 'pulled' }]);
    expect(linesOf('export_offenses.log')).toMatchObject([{ level: 'warn', count: 3 }]);
    expect(seen).toHaveLength(3);
    expect(statSync(join(store, 'log', 'app.log')).mode & 0o077).toBe(0);
  });

  it('hold what is important enough, which can change while the program runs', async () => {
    logs.log('debug', 'one');
    logs.level = 'debug';
    logs.log('debug', 'two');
    logs.level = 'error';
    logs.log('warn', 'three');
    await logs.close();
    expect(linesOf('app.log').map(({ msg }) => msg)).toEqual(['two']);
  });

  it('never hold a secret, wherever it stands', async () => {
    logs.conceal(['t0ken-one', 'quo"ted\\secret', 'x']);
    logs.log('info', 'the token is t0ken-one', {
      url: 'https://x/?k=t0ken-one',
      deep: { p: 'quo"ted\\secret' },
    });
    await logs.close();
    const text = readFileSync(join(store, 'log', 'app.log'), 'utf8') + seen.join();
    expect(text).not.toMatch(/t0ken-one|ted.*secret"/);
    expect(linesOf('app.log')).toHaveLength(1);
  });

  it('go on whatever a secret looks like: numbers are no place for one', async () => {
    logs.conceal(['2026', '":"']);
    logs.log('info', 'pulled', { at: 1_792_026_000, by: 'user 2026' });
    await logs.close();
    expect(linesOf('app.log')).toMatchObject([{ at: 1_792_026_000, by: 'user [secret]' }]);
  });

  it('are put aside when they grow, and the oldest go', async () => {
    for (let n = 0; n < 16_000; n += 1) {
      logs.log('info', `${n} ${'x'.repeat(1_000)}`);
      if (n % 500 === 0) await turn();
    }
    await logs.close();
    const files = readdirSync(join(store, 'log')).filter((file) => file.startsWith('app.log'));
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBeLessThanOrEqual(6);
  });

  it('do not stop the work when they cannot be written', async () => {
    writeFileSync(join(store, 'log'), 'no folder');
    logs.log('info', 'one');
    logs.log('info', 'two');
    await turn();
    expect(seen).toContain('info two');
    expect(seen.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
  });

  it('go on when one of them cannot be written', async () => {
    mkdirSync(join(store, 'log', 'startup.log'), { recursive: true });
    logs.in('startup.log', () => logs.log('info', 'one'));
    await turn();
    logs.log('info', 'two');
    await logs.close();
    expect(linesOf('app.log')).toHaveLength(1);
    expect(seen.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
  });
});
