import { onTestFinished } from 'vitest';
import {
  createClock,
  type QradarOptions,
  type QradarSimulator,
  startQradarSimulator,
} from '../../src/index.ts';
import { type Answered, type Asked, send } from '../ask.ts';

export const NOW_MS = 1_700_000_000_000;

export interface TestConsole extends QradarSimulator {
  /** `path` is below `/api` and sent as it is; the Version header is 20.0 unless a header says otherwise. */
  ask(path: string, asked?: Asked): Promise<Answered>;
}

/** A console on a clock that stands still; it is closed when the test ends. */
export async function openConsole(options: QradarOptions = {}): Promise<TestConsole> {
  const simulator = await startQradarSimulator({ clock: createClock(NOW_MS), ...options });
  onTestFinished(() => simulator.close());
  const usual = { SEC: simulator.token, Version: '20.0' };
  const ask: TestConsole['ask'] = (path, asked = {}) =>
    send(`${simulator.url.origin}/api${path}`, {
      ...asked,
      headers: { ...usual, ...asked.headers },
    });
  return { ...simulator, ask };
}
