import { flagOf, type JsonObject, numberOf, textOf } from '../http/json-object.ts';
import { badRequest } from '../http/refusal.ts';
import type { OwnFields } from '../store/indicator.ts';

/** What a body says about the fields of one copy. Throws 400. */
export function ownFieldsOf(body: JsonObject): Partial<OwnFields> {
  const said: Record<keyof OwnFields, unknown> = {
    rating: numberOf(body['rating'], 0, 5),
    confidence: wholeNumber(body['confidence'], 100),
    privateFlag: flagOf(body['privateFlag']),
    active: flagOf(body['active']),
    activeLocked: flagOf(body['activeLocked']),
    dnsActive: flagOf(body['dnsActive']),
    whoisActive: flagOf(body['whoisActive']),
    size: wholeNumber(body['size'], Number.MAX_SAFE_INTEGER),
    firstSeenMs: dateOf(body['firstSeen']),
    lastSeenMs: dateOf(body['lastSeen']),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function wholeNumber(value: unknown, most: number): number | undefined {
  const number = numberOf(value, 0, most);
  if (number !== undefined && !Number.isInteger(number)) throw badRequest('0x2005');
  return number;
}

/** An instant as clients send it. Throws 400. */
export function dateOf(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const ms = Date.parse(textOf(value) ?? '');
  if (Number.isNaN(ms)) throw badRequest('0x2005');
  return ms;
}
