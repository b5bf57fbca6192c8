import { unzipSync } from 'fflate';
import { manifest } from '../manifest/manifest.schema.ts';
import type { Subject } from './rule.ts';

/** Reads the zip of an app; where its manifest is none, the sentences say why. */
export function readSubject(zip: Uint8Array): Subject | readonly string[] {
  const files = new Map(Object.entries(unzipSync(zip)));
  const manifestText = new TextDecoder().decode(files.get('manifest.json'));
  const parsed = parseManifest(manifestText);
  return 'problems' in parsed ? parsed.problems : { ...parsed, manifestText, files };
}

function parseManifest(text: string) {
  if (text === '') return { problems: ['manifest.json is not at the root of the zip'] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [`manifest.json is no JSON: ${String(error)}`] };
  }
  const read = manifest.safeParse(json);
  if (read.success) return { manifest: read.data };
  return {
    problems: read.error.issues.map(
      ({ path, message }) => `manifest.json, ${path.join('.') || 'as a whole'}: ${message}`,
    ),
  };
}
