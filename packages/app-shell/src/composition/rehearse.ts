import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearsedSets } from '@intelbridge/core';
import { type App, compose, STORE_FILE } from './compose.ts';
import { copySqliteFile } from './sqlite-file.ts';

/** What is rehearsed; nothing else of it is used. */
export type Rehearsed = Pick<App, 'settings' | 'storeFolder' | 'log' | 'clock'>;

/**
 * The same program on a copy of the store, against a console that is read but not written. Closing it throws the copy
 * away. A store that does not exist yet is not made.
 */
export async function rehearse(app: Rehearsed): Promise<App> {
  const { settings, log, clock } = app;
  const store = mkdtempSync(join(tmpdir(), 'intelbridge-plan-'));
  const discard = () => rmSync(store, { recursive: true, force: true });
  try {
    const file = join(app.storeFolder, STORE_FILE);
    if (existsSync(file)) await copySqliteFile(file, join(store, STORE_FILE));
    const copy = compose({ settings, store }, log, clock);
    const sets = rehearsedSets(copy.sets);
    return { ...copy, sets, close: () => copy.close().finally(discard) };
  } catch (error) {
    discard();
    throw error;
  }
}
