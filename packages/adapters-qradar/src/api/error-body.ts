import { type ReadError, redact } from '@intelbridge/vendor-http';
import { errorBody } from './error-body.schema.ts';

const LONGEST = 300;

/** Missing, wrong and expired tokens all get the same answer (dossier §1.2). */
const INVALID_TOKEN =
  'QRadar SEC Token is Invalid. Check the token in the QRadar settings: it must be the one of an authorized service ' +
  'that has not expired (Admin > Authorized Services), and Deploy Changes must have run since it was made.';

const noRights = (needed: string) =>
  `QRadar does not let the token do this. Give its authorized service a user role that may ${needed}, ` +
  'e.g. Admin, and deploy the changes.';

const UNKNOWN_PATH = 4;
const NO_CAPABILITY = 26;

/** Explains QRadar's error bodies to the HTTP client; `needed` is what the user role has to allow. */
export function readError(status: number, body: unknown, needed: string): ReadError | undefined {
  if (status === 401) return { kind: 'auth', message: INVALID_TOKEN };
  const read = errorBody.safeParse(body);
  if (!read.success) return status === 404 ? { kind: 'unsupported' } : undefined;
  const { code, message, description } = read.data;
  const coded = code === undefined ? {} : { code };
  if (status === 403 && code === NO_CAPABILITY) {
    return { kind: 'forbidden', message: noRights(needed), ...coded };
  }
  const said = message ?? description;
  const text = said === undefined ? {} : { message: tidy(said) };
  return { ...(isMissing(status, code, said) && { kind: 'unsupported' }), ...text, ...coded };
}

/** The console has no such endpoint (any more), or not in this version. */
function isMissing(status: number, code: number | undefined, said: string | undefined): boolean {
  if (status === 405 || status === 410) return true;
  if (status === 404) return code === UNKNOWN_PATH;
  return status === 422 && /^Version \(.*\) from header parameter/.test(said ?? '');
}

/** Words of the console as a message may hold them. */
export const tidy = (text: string): string =>
  redact(text.replace(/[\s\p{Cc}]+/gu, ' ').trim()).slice(0, LONGEST);
