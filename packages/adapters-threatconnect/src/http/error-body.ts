import { type Clock, isVendorError, MINUTE_MS } from '@intelbridge/core';
import { type ReadError, redact } from '@intelbridge/vendor-http';
import { isRecord } from '../json.ts';

const LONGEST = 300;

/** What the platform says went wrong: `{status: "Failure", message}` of v2, `{errCode, message, status: "Error"}` of v3. */
function messageOf(body: unknown): string | undefined {
  if (!isRecord(body) || body['status'] === 'Success') return undefined;
  const { status, message } = body;
  if (status !== 'Failure' && status !== 'Error') return undefined;
  return typeof message === 'string' ? message : '';
}

/** Explains ThreatConnect's error bodies to the HTTP client. */
export const errorReader =
  (clock: Clock) =>
  (
    status: number,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): ReadError | undefined => {
    const said = messageOf(body);
    if (said === undefined) return status === 404 ? NO_API : undefined;
    if (/timestamp/i.test(said)) return clockProblem(headers['date'], clock);
    return forPeople(status, said) ?? inItsWords(status, said);
  };

function forPeople(status: number, said: string): ReadError | undefined {
  if (status === 401) return { kind: 'auth', message: authProblem(said) };
  if (status === 403) return { kind: 'forbidden', message: forbidden(said) };
  if (isExclusion(said)) return { kind: 'forbidden', message: EXCLUDED };
  if (status !== 503 || !/licen[sc]ed/i.test(said)) return undefined;
  return { kind: 'forbidden', message: NO_LICENCE };
}

function inItsWords(status: number, said: string): ReadError {
  const message = redact(said.replace(/\s+/g, ' ')).slice(0, LONGEST);
  return status < 300 ? { kind: 'protocol', message } : { message };
}

const NO_API: ReadError = {
  kind: 'config',
  message:
    'There is no ThreatConnect API at this address. Check the API URL in the ThreatConnect settings; it ends in /api.',
};

const NO_LICENCE =
  'API access is not licensed for this ThreatConnect instance; ask ThreatConnect to enable it.';

/** One status stands for wrong keys, missing rights and addresses that were rewritten on the way (dossier §4.4). */
function authProblem(said: string): string {
  if (/signature/i.test(said)) {
    return (
      'ThreatConnect does not accept the signature. Check the API secret key in the ThreatConnect settings; if it is ' +
      'right, a proxy rewrites the addresses of requests.'
    );
  }
  if (/access denied/i.test(said)) {
    return (
      'ThreatConnect denies access. Check the API access ID in the ThreatConnect settings, and that its user may use ' +
      'the API and the owner.'
    );
  }
  return (
    'ThreatConnect Credentials Are Invalid. Check the API access ID and secret key, or the token, in the ThreatConnect ' +
    'settings; a token ends with its time and when a new one is made.'
  );
}

function forbidden(said: string): string {
  if (/owner was not found/i.test(said)) {
    return 'ThreatConnect has no such owner for this account. Choose another owner.';
  }
  if (isExclusion(said)) return EXCLUDED;
  return 'ThreatConnect does not let this account do that. Give its API user the role, and use https.';
}

/** Statuses differ between versions, the words do not (dossier §3.4). */
export const isExclusion = (said: string): boolean => /exclusion list/i.test(said);

const EXCLUDED =
  'The indicator is on an exclusion list of ThreatConnect and cannot be added. Ask the administrator of ThreatConnect.';

/** The platform allows five minutes between its clock and ours. */
function clockProblem(date: string | undefined, clock: Clock): ReadError {
  const theirs = Date.parse(date ?? '');
  const apart = Number.isNaN(theirs) ? undefined : Math.round((clock.now() - theirs) / MINUTE_MS);
  const how =
    apart === undefined || apart === 0
      ? ''
      : ` by ${Math.abs(apart)} minutes, ours is ${apart > 0 ? 'ahead' : 'behind'}`;
  const message = `The clocks of this machine and of ThreatConnect differ${how}; ThreatConnect allows five minutes. Set the clock.`;
  return { kind: 'config', message };
}

/** Versions differ in status and envelope here too (dossier §2.5, §3.4). */
export const isAlreadyThere = (error: unknown): boolean =>
  isVendorError(error) && (error.status === 409 || /already exists/i.test(error.message));
