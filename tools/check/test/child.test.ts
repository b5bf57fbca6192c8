import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { runChild } from '../child.ts';

const say = "process.stdout.write('out\\n'); process.stderr.write('err\\n'); process.exitCode = 3;";

/** Starts a grandchild that calls us at a port; both stay for ever. */
const familyCalling = (port: number) => `
  const call = "require('node:net').connect(${port}, '127.0.0.1')";
  require('node:child_process').spawn(process.execPath, ['-e', call], { stdio: 'inherit' });
`;

function start(code: string, signal = new AbortController().signal) {
  return runChild([process.execPath, '-e', code], { cwd: tmpdir(), env: process.env, signal });
}

it('keeps what a program says and whether it failed', async () => {
  const { ok, stdout, output } = await start(say);
  expect({ ok, stdout }).toEqual({ ok: false, stdout: 'out\n' });
  expect(output).toContain('err\n');
});

it('reports a program that does not exist', async () => {
  const { signal } = new AbortController();
  const options = { cwd: tmpdir(), env: process.env, signal };
  const { ok, output } = await runChild(['no-such-program'], options);
  expect(ok).toBe(false);
  expect(output).toContain('ENOENT');
});

it('ends a program together with what it started', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = new AbortController();
  const run = start(familyCalling(port), stop.signal);
  const [grandchild] = (await once(server, 'connection')) as [Socket];
  const ended = once(grandchild.on('error', () => {}).resume(), 'close');
  stop.abort();
  expect(await run).toMatchObject({ ok: false, output: 'ended by SIGTERM\n' });
  await ended;
  server.close();
});

it('does not leave a program behind that was stopped before it began', async () => {
  const { ok, output } = await start('setInterval(() => {}, 1000)', AbortSignal.abort());
  expect({ ok, output }).toEqual({ ok: false, output: 'ended by SIGTERM\n' });
});
