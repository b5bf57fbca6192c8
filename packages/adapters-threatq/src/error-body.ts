import { type ReadError, redact } from '@intelbridge/vendor-http';
import { isRecord } from './json.ts';

const LONGEST = 300;

/**
 * What ThreatQ says went wrong, in any of its shapes (dossier §1): `errors` as a list of sentences that may be lists of
 * parts themselves, `data.errors` by field, `data[0].error`. They come with 2xx as well. Empty: no error body.
 */
function errorTexts(body: unknown): readonly string[] {
  if (!isRecord(body)) return [];
  const own = flatten(body['errors']);
  if (own.length > 0) return own;
  const { data } = body;
  if (Array.isArray(data)) {
    const first: unknown = data[0];
    return isRecord(first) ? flatten(first['error']) : [];
  }
  return isRecord(data) ? flatten(data['errors']) : [];
}

function flatten(said: unknown): string[] {
  if (typeof said === 'string') return said === '' ? [] : [said];
  if (Array.isArray(said)) return said.flatMap(flatten);
  if (!isRecord(said)) return [];
  return Object.entries(said).flatMap(([field, value]) => {
    const texts = flatten(value);
    return /^\d+$/.test(field) ? texts : texts.map((text) => `${field}: ${text}`);
  });
}

/** ThreatQ's framework answers some refusals with `message` (§1), OAuth servers with `error` and a description. */
function frameworkTexts(body: unknown): readonly string[] {
  if (!isRecord(body)) return [];
  const said = body['error_description'] ?? body['message'] ?? body['error'];
  return typeof said === 'string' && said !== '' ? [said] : [];
}

/** Explains ThreatQ's error bodies to the HTTP client. */
export function readError(status: number, body: unknown): ReadError | undefined {
  const own = errorTexts(body);
  if (status < 300 && own.length === 0) return undefined;
  const texts = own.length > 0 ? own : frameworkTexts(body);
  if (texts.length === 0) return undefined;
  const message = redact(texts.join(' ').replace(/\s+/g, ' ')).slice(0, LONGEST);
  if (/down for maintenance/i.test(message)) return { kind: 'unavailable', message };
  return status < 300 ? { kind: 'protocol', message } : { message };
}

/** The same for a login: ThreatQ refuses wrong credentials with 400, not 401 (§2.6). */
export function readLoginError(status: number, body: unknown): ReadError | undefined {
  const read = readError(status, body);
  if (read === undefined || read.kind === 'unavailable') return read;
  return status < 300 || status === 400 || status === 422 ? { ...read, kind: 'auth' } : read;
}
