import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { HoverLoad, HoverLoadOptions } from './hover-load.ts';

const LOAD = fileURLToPath(new URL('./hover-load.js', import.meta.url));

/** Hovers at a steady pace while something goes on. */
export async function hoverDuring(
  options: HoverLoadOptions,
  run: () => Promise<unknown>,
): Promise<HoverLoad> {
  const child = spawn(process.execPath, [LOAD, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A session of its own: Linux shares the processors among sessions, and analysts sit at other machines.
    detached: true,
  });
  const said = text(child.stdout);
  try {
    await run();
  } finally {
    child.stdin.end();
  }
  return JSON.parse(await said) as HoverLoad;
}
