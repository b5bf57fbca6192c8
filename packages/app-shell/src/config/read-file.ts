import { readFileSync } from 'node:fs';
import { type Reading, SettingsReader } from './settings-reader.ts';

/** Settings of a JSON file: an object of sections. */
export function readSettingsFile(file: string): Reading {
  const reader = new SettingsReader(`settings file ${file}`);
  return readContent(readJson(file, reader), reader);
}

/** The same of an object that is not in a file yet. */
export const readSettingsObject = (content: Readonly<Record<string, unknown>>): Reading =>
  readContent(content, new SettingsReader('settings given'));

function readContent(content: Readonly<Record<string, unknown>>, reader: SettingsReader): Reading {
  for (const [section, values] of Object.entries(content)) {
    if (!isObject(values)) reader.unknown(section);
    else readSection(section, values, reader);
  }
  return reader.reading();
}

function readSection(
  section: string,
  values: Record<string, unknown>,
  reader: SettingsReader,
): void {
  if (!reader.knowsSection(section)) {
    reader.unknown(section);
    return;
  }
  for (const [name, value] of Object.entries(values)) reader.take(`${section}.${name}`, value);
}

function readJson(file: string, reader: SettingsReader): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isObject(content)) return content;
    reader.problem('must hold a JSON object');
  } catch (error) {
    reader.problem(error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read');
  }
  return {};
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
