import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { SharedCall } from './shared-call.ts';

/** Work that goes on until it is told how to end, or to stop. */
function sharedWork() {
  const begun: AbortSignal[] = [];
  const end = Promise.withResolvers<string>();
  const call = new SharedCall((signal) => {
    begun.push(signal);
    return end.promise;
  });
  return { call, begun, end };
}

describe('work that is shared', () => {
  it('is begun once for all who ask while it lasts, and anew after that', async () => {
    const { call, begun, end } = sharedWork();
    const both = [call.run(), call.run(new AbortController().signal)];
    end.resolve('done');
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    await call.run();
    expect(begun).toHaveLength(2);
  });

  it('goes on while somebody waits, and is given up when nobody does', async () => {
    const { call, begun } = sharedWork();
    const [first, second] = [new AbortController(), new AbortController()];
    const waits = [call.run(first.signal), call.run(second.signal)];
    first.abort(new Error('enough'));
    await expect(waits[0]).rejects.toThrow('enough');
    expect(begun[0]?.aborted).toBe(false);
    second.abort(new Error('enough, too'));
    await expect(waits[1]).rejects.toThrow('enough, too');
    expect(begun[0]?.aborted).toBe(true);
  });

  it('leaves nothing on the signals of those who asked', async () => {
    const { call, end } = sharedWork();
    const { signal } = new AbortController();
    const waits = [call.run(signal), call.run(signal)];
    end.resolve('done');
    await Promise.all(waits);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('is not begun for who has stopped already', async () => {
    const { call, begun } = sharedWork();
    await expect(call.run(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    expect(begun).toHaveLength(0);
  });
});
