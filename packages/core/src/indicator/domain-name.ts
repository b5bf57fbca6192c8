import { isIpv4 } from './ipv4.ts';
import { mistakenFor } from './mistaken-for.ts';
import { accept, type Canonical, reject } from './outcome.ts';
import { refangDots } from './refang.ts';

const LABELS = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
const NUMBER_LAST = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;
const CHARACTERS = /^[a-z0-9._-]*$/;
const FOREIGN = /[\u0080-\uffff]/;
const OTHER_ASCII = /[^a-zA-Z0-9._\-\u0080-\uffff]/;
// Letters, marks, digits, emoji and the joiners and dots of IDNA: a not sign or a dash is a misread hyphen.
const NO_IDN =
  /[^\p{ASCII}\p{L}\p{M}\p{N}\p{So}\p{Cf}\p{Extended_Pictographic}\p{Emoji_Component}·͵׳״・。]/u;
const MAX_LENGTH = 253;
const MAX_PUBLISHED = 1024;

/** The type FQDN: a domain name, and nothing that merely contains one. */
export function fqdnForm(text: string): Canonical {
  if (isDomainName(text)) return accept(text);
  const name = refangDots(text);
  const form = domainNameForm(name);
  if (form.ok) return form;
  const kind = mistakenFor(name);
  return kind ? reject(`${kind}, not a domain name`) : form;
}

/** Lower case, punycode where the published name is not ASCII, without one trailing dot. */
export function domainNameForm(text: string): Canonical {
  if (isDomainName(text)) return accept(text);
  if (text.length > MAX_PUBLISHED) return reject('has over 253 characters');
  const ascii = FOREIGN.test(text) ? toAscii(text) : text.toLowerCase();
  if (ascii === undefined) return reject('holds characters that no domain name has');
  const name = ascii.endsWith('.') ? ascii.slice(0, -1) : ascii;
  const reason = nameProblem(name);
  return reason ? reject(reason) : accept(name);
}

const isDomainName = (text: string): boolean =>
  text.length <= MAX_LENGTH && LABELS.test(text) && !endsInNumber(text);

function nameProblem(name: string): string | undefined {
  if (isIpv4(name)) return 'is an IPv4 address';
  if (!CHARACTERS.test(name)) return 'holds characters that no domain name has';
  if (name.length > MAX_LENGTH) return 'has over 253 characters';
  const labels = name.split('.');
  if (labels.includes('')) return 'has an empty label';
  if (labels.some((label) => label.length > 63)) return 'has a label of over 63 characters';
  return endsInNumber(name) ? 'ends in a number, as no domain name does' : undefined;
}

function endsInNumber(name: string): boolean {
  const first = name.charCodeAt(name.lastIndexOf('.') + 1);
  return first >= 48 && first <= 57 && NUMBER_LAST.test(name);
}

function toAscii(text: string): string | undefined {
  // A backslash or an at sign would move the border of the host; URL must see a host only.
  if (OTHER_ASCII.test(text) || NO_IDN.test(text.normalize('NFKC'))) return undefined;
  return URL.parse(`http://${text}`)?.hostname;
}
