import { canonicalForm } from '../indicator/canonical.ts';
import { isCidr } from '../indicator/cidr.ts';
import type { IndicatorType, KnownIndicatorType } from '../indicator/indicator-type.ts';
import { mistakenFor } from '../indicator/mistaken-for.ts';
import { refangColons, refangDots } from '../indicator/refang.ts';
import { textProblem } from '../indicator/text-problem.ts';
import { hasScheme } from '../indicator/url.ts';
import {
  type ObservedIndicator,
  observed,
  observedAddress,
  observedHash,
  observedHost,
} from '../offense/observed-indicator.ts';
import type { LookUpSubject } from '../ports/intel-lookup.port.ts';

export type DetectedSubject =
  | { readonly ok: true; readonly subject: LookUpSubject }
  | { readonly ok: false; readonly reason: string };

type Reader = (text: string) => ObservedIndicator | undefined;

/** The longest address that a browser or proxy hands on. */
const LONGEST = 8_192;
const NOTHING_KNOWN = 'is no address, URL, host name, hash, e-mail address or CVE';
/** What surrounds a value in a log, a report or a mail. */
const WRAPPINGS = /^(?:"(.*)"|'(.*)'|`(.*)`|<(.*)>)[,;.]?$/s;
const LAST_MARK = /[,;]$/;
const PORT = /^(.*[^:]|\[.*\]):\d{1,5}$/;
/** A host with a dot, and something that only a URL has behind it. */
const URL_WITHOUT_SCHEME = /^(?:\/\/)?[^/?#]*\.[^/?#]*[/?#]/;

const schemedUrl: Reader = (text) => {
  const url = observed('URL', text);
  return url && hasScheme(url.value) ? url : undefined;
};
const block: Reader = (text) =>
  isCidr(refangColons(refangDots(text))) ? observed('CIDR Block', text) : undefined;
const mailbox: Reader = (text) => observed('Email Address', text.replace(/^mailto:/i, ''));
const bareUrl: Reader = (text) =>
  URL_WITHOUT_SCHEME.test(text) ? observed('URL', text) : undefined;
const hostWithPort: Reader = (text) => {
  const host = PORT.exec(text)?.[1];
  return host === undefined ? undefined : observedHost(host);
};

/** The first that fits decides: an address with a prefix length would pass for a host with a path. */
const READERS: readonly Reader[] = [
  observedAddress,
  block,
  (text) => observed('CVE', text),
  schemedUrl,
  mailbox,
  observedHash,
  bareUrl,
  hostWithPort,
  observedHost,
];

/**
 * What an analyst has under the cursor, in canonical form: an address, a network, a URL with or without scheme, a host, a
 * hash by its length, an e-mail address or a CVE, also defanged. `type` says what it is where its looks do not, e.g. a user
 * name; it is not doubted.
 */
export function detectSubject(given: string, type?: IndicatorType): DetectedSubject {
  const text = unwrapped(given.trim());
  const problem = text.length > LONGEST ? `has over ${LONGEST} characters` : textProblem(text);
  if (problem) return { ok: false, reason: problem };
  if (type !== undefined) return ofType(type, text);
  for (const read of READERS) {
    const subject = read(text);
    if (subject) return { ok: true, subject };
  }
  return { ok: false, reason: mistakenFor(text) ?? NOTHING_KNOWN };
}

const ADDRESSES: ReadonlySet<IndicatorType> = new Set<KnownIndicatorType>([
  'IP Address',
  'IPv6 Address',
]);

function ofType(type: IndicatorType, text: string): DetectedSubject {
  // Who calls something an address seldom knows of which version.
  const address = ADDRESSES.has(type) ? observedAddress(text) : undefined;
  if (address) return { ok: true, subject: address };
  const form = canonicalForm(type, text);
  return form.ok ? { ok: true, subject: { type, value: form.value } } : form;
}

function unwrapped(text: string): string {
  const inner = WRAPPINGS.exec(text)
    ?.slice(1)
    .find((each) => each !== undefined);
  return (inner ?? text.replace(LAST_MARK, '')).trim();
}
