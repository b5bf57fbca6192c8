import type { ConsoleUser, ConsoleUsers } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Visitors } from '../../src/server/guard/visitors.ts';
import { HeldClock } from '../scheduler/held-clock.ts';

const USER: ConsoleUser = { name: 'analyst', isAdmin: false };
const SESSION = { token: 'a session', proof: undefined };

describe('who somebody is', () => {
  let clock: HeldClock;
  let visitors: Visitors;
  /** What the console was asked, to be answered in order. */
  let asked: PromiseWithResolvers<ConsoleUser | undefined>[];

  beforeEach(() => {
    clock = new HeldClock();
    asked = [];
    const users: ConsoleUsers = {
      userOf: () => {
        const question = Promise.withResolvers<ConsoleUser | undefined>();
        asked.push(question);
        return question.promise;
      },
    };
    visitors = new Visitors(users, clock);
  });

  const knownFirst = async () => {
    const first = visitors.visitorOf(SESSION);
    asked[0]?.resolve(USER);
    await first;
  };

  it('is asked once for many who come at the same time', async () => {
    const both = Promise.all([visitors.visitorOf(SESSION), visitors.visitorOf(SESSION)]);
    asked[0]?.resolve(USER);
    expect(await both).toMatchObject([USER, USER]);
    expect(asked).toHaveLength(1);
  });

  it('is asked anew after half a minute, once, while nobody waits', async () => {
    await knownFirst();
    await clock.advance(30_000);
    expect(await visitors.visitorOf(SESSION)).toMatchObject(USER);
    expect(await visitors.visitorOf(SESSION)).toMatchObject(USER);
    expect(asked).toHaveLength(2);
    asked[1]?.resolve(USER);
    await clock.advance(31_000);
    expect(await visitors.visitorOf(SESSION)).toMatchObject(USER);
  });

  it('is not believed for longer than a minute, whatever becomes of the new question', async () => {
    await knownFirst();
    await clock.advance(30_000);
    await visitors.visitorOf(SESSION);
    await clock.advance(30_000);
    const late = visitors.visitorOf(SESSION);
    expect(asked).toHaveLength(3);
    asked[1]?.reject(new Error('the console is away'));
    asked[2]?.resolve(undefined);
    expect(await late).toBeUndefined();
  });

  it('is believed at once when the console says that they left', async () => {
    await knownFirst();
    await clock.advance(30_000);
    await visitors.visitorOf(SESSION);
    asked[1]?.resolve(undefined);
    await clock.advance(1);
    expect(await visitors.visitorOf(SESSION)).toBeUndefined();
  });

  it('is asked anew for whom 2,000 others came after', async () => {
    await knownFirst();
    for (let n = 0; n < 2_000; n += 1) {
      void visitors.visitorOf({ token: `another session ${n}`, proof: undefined });
    }
    expect(asked).toHaveLength(2_001);
    void visitors.visitorOf(SESSION);
    expect(asked).toHaveLength(2_002);
  });
});
