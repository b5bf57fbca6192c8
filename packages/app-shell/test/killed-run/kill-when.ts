import { setTimeout as wait } from 'node:timers/promises';
import type { CliChild } from './cli-child.ts';

/** Kills a child after so many milliseconds, or once something holds, unless it ended before. Resolves with how it ended. */
export async function killWhen(
  child: CliChild,
  moment: number | (() => boolean),
): Promise<NodeJS.Signals | null> {
  let isOver = false;
  const ended = child.ended.then(({ signal }) => {
    isOver = true;
    return signal;
  });
  if (typeof moment === 'number') await Promise.race([wait(moment), ended]);
  else while (!isOver && !moment()) await wait(1);
  child.kill();
  return await ended;
}
