import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redact } from '@intelbridge/vendor-http';
import { settingList } from '../config/setting-list.config.ts';
import type { Settings } from '../config/settings.config.ts';
import { LOG_FILES, type LogFiles } from '../log/log-files.ts';

const TAIL_BYTES = 100_000;

/** What support asks for first. Secrets of the settings are left out, and what looks like one is taken out of the logs. */
export async function diagnosticsOf(
  settings: Settings | undefined,
  logs: LogFiles,
): Promise<Readonly<Record<string, unknown>>> {
  const tails = await Promise.all(
    LOG_FILES.map(async (file) => [file, await tailOf(join(logs.folder, file))] as const),
  );
  return {
    node: process.version,
    uptimeSeconds: Math.round(process.uptime()),
    memory: process.memoryUsage(),
    settings: settings && shownSettings(settings),
    logs: Object.fromEntries(tails),
  };
}

function shownSettings(settings: Settings): Readonly<Record<string, unknown>> {
  const shown = settingList().map(({ path, secret }) => {
    const value = valueAt(settings, path);
    return [path, secret && value !== undefined ? '[secret]' : value] as const;
  });
  return Object.fromEntries(shown);
}

/** The secrets of the settings, as they were given. */
export function secretsIn(settings: Settings): readonly string[] {
  return settingList().flatMap(({ path, secret }) => {
    const value = secret ? valueAt(settings, path) : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}

function valueAt(settings: Settings, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, name) => (at as Readonly<Record<string, unknown>> | undefined)?.[name],
      settings,
    );
}

async function tailOf(file: string): Promise<readonly string[]> {
  try {
    const text = await readFile(file, 'utf8');
    return text
      .slice(-TAIL_BYTES)
      .split('\n')
      .slice(text.length > TAIL_BYTES ? 1 : 0)
      .filter(Boolean)
      .map(redact);
  } catch {
    return [];
  }
}
