import type { ConsoleSession, ConsoleUsers } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A console with an administrator and somebody who is none. */
export interface OpenedConsoleUsers {
  readonly users: ConsoleUsers;
  logIn(
    who: 'admin' | 'analyst',
  ): Promise<{ readonly name: string; readonly session: ConsoleSession }>;
  logOutAll(): Promise<void>;
  close(): Promise<void>;
}

export interface ConsoleUsersSubject {
  readonly name: string;
  open(): Promise<OpenedConsoleUsers>;
}

export function consoleUsersContract(subject: ConsoleUsersSubject): void {
  describe(`ConsoleUsers contract: ${subject.name}`, () => {
    let opened: OpenedConsoleUsers;
    beforeEach(async () => {
      opened = await subject.open();
    });
    afterEach(() => opened.close());

    it.each(['admin', 'analyst'] as const)('knows an %s by the session', async (who) => {
      const { name, session } = await opened.logIn(who);
      expect(await opened.users.userOf(session)).toEqual({ name, isAdmin: who === 'admin' });
    });

    it('tells sessions apart', async () => {
      const analyst = await opened.logIn('analyst');
      const admin = await opened.logIn('admin');
      const nameBy = async (session: ConsoleSession) => (await opened.users.userOf(session))?.name;
      expect(await nameBy(admin.session)).toBe(admin.name);
      expect(await nameBy(analyst.session)).toBe(analyst.name);
      const both = [nameBy(admin.session), nameBy(analyst.session)];
      expect(await Promise.all(both)).toEqual([admin.name, analyst.name]);
    });

    it.each(['', ' ', 'nobody', 'a\r\nSEC: b', 'ü', 'x'.repeat(100_000)])(
      'knows nobody by the session %j',
      async (token) => {
        await opened.logIn('admin');
        expect(await opened.users.userOf({ token, proof: undefined })).toBeUndefined();
      },
    );

    it('knows nobody any more who is logged out', async () => {
      const { session } = await opened.logIn('admin');
      await opened.logOutAll();
      expect(await opened.users.userOf(session)).toBeUndefined();
    });

    it('stops with the reason of the signal', async () => {
      const { session } = await opened.logIn('admin');
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(opened.users.userOf(session, signal)).rejects.toThrow('enough');
    });
  });
}
