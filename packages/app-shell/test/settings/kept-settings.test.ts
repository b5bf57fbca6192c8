import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StorageError } from '@intelbridge/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeKept } from '../../src/settings/kept-settings.ts';
import { secretsOf } from '../../src/settings/read-settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intelbridge-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('settings never come before the secrets that they need', async () => {
  const noFolder = join(folder, 'file');
  writeFileSync(noFolder, '');
  const environment = { INTELBRIDGE_STORE: folder };
  const input = { environment, file: join(noFolder, 'settings.json') };
  const secrets = new Map([['threatq.clientSecret', 'new']]);
  const content = { threatq: { clientId: 'new' } };
  await expect(writeKept(input, { content, secrets })).rejects.toBeInstanceOf(StorageError);
  expect(await secretsOf(input).read()).toEqual({ state: 'opened', secrets });
});
