import { cidrForm } from './cidr.ts';
import { fqdnForm } from './domain-name.ts';
import { emailForm } from './email.ts';
import { cveForm, hexForm } from './fixed-shape.ts';
import type { KnownIndicatorType } from './indicator-type.ts';
import { ipv4Form, ipv6Form } from './ip-address.ts';
import { accept, type Canonicaliser } from './outcome.ts';
import { urlForm } from './url.ts';

export interface CanonicalRule {
  readonly canonicalise: Canonicaliser;
  /** What the canonical form looks like. */
  readonly form: string;
  readonly why: string;
}

const hash = (digits: number): CanonicalRule => ({
  canonicalise: hexForm(digits),
  form: `${digits} hex digits in lower case`,
  why: 'Tools print hashes in either case; a wrong length is a wrong type or a cut value.',
});

const text = (why: string): CanonicalRule => ({
  canonicalise: accept,
  form: 'as published, trimmed',
  why,
});

/** For the types that have no row: a newer or customised platform's. */
export const UNKNOWN_TYPE_RULE: CanonicalRule = text(
  'Nothing is known about the type; a guess could merge what differs.',
);

export const CANONICAL_RULES: Readonly<Record<KnownIndicatorType, CanonicalRule>> = {
  'CIDR Block': {
    canonicalise: cidrForm,
    form: 'network address and prefix length; host bits cleared; a plain address becomes /32 or /128; IPv6 as in RFC 5952',
    why: 'One network has as many spellings as addresses; a match is by network.',
  },
  CVE: {
    canonicalise: cveForm,
    form: 'CVE-YYYY-NNNN, four digits or more, in upper case',
    why: 'The CVE programme writes it so.',
  },
  'Email Address': {
    canonicalise: emailForm,
    form: 'refanged, lower case, host as in FQDN, exactly one @',
    why: 'Hosts have no case, and no mail provider in use tells local parts apart by case.',
  },
  'Email Attachment': text('The system of the sender may tell file names apart by case.'),
  'Email Subject': text('A subject is prose; every character may matter.'),
  'File Path': text(
    'Unix paths differ by case, Windows paths do not; the value does not say which.',
  ),
  Filename: text('Unix names differ by case, Windows names do not; the value does not say which.'),
  FQDN: {
    canonicalise: fqdnForm,
    form: 'refanged, lower case, punycode where not ASCII, without one trailing dot',
    why: 'DNS has no case and carries punycode; logs leave out the dot of the root.',
  },
  'Fuzzy Hash': text('ssdeep hashes are Base64-like: their case carries meaning.'),
  'GOST Hash': hash(64),
  'IP Address': {
    canonicalise: ipv4Form,
    form: 'dotted quad, refanged, without leading zeros',
    why: 'An IP set holds IPv4 only; leading zeros mean octal to some programs, so they are not guessed at.',
  },
  'IPv6 Address': {
    canonicalise: ipv6Form,
    form: 'RFC 5952: compressed, lower case, IPv4-mapped in mixed notation, without brackets',
    why: 'One address has many spellings; RFC 5952 picks one. A zone means something on one host only.',
  },
  MD5: hash(32),
  Mutex: text('Windows compares names of mutexes by case.'),
  Password: text('Every character matters.'),
  'Registry Key': text('Kept as the analyst wrote it; the registry itself ignores case.'),
  'SHA-1': hash(40),
  'SHA-256': hash(64),
  'SHA-384': hash(96),
  'SHA-512': hash(128),
  String: text('Found in binaries; every character matters.'),
  URL: {
    canonicalise: urlForm,
    form: 'refanged; scheme and host in lower case, host in punycode without trailing dot; the rest as published; a scheme may be missing, a host may not',
    why: 'Scheme and host have no case, paths and queries do; a path is compared as the proxy logged it.',
  },
  'URL Path': text('Servers tell paths apart by case.'),
  'User-agent': text('Odd blanks and case are what gives a forged one away.'),
  Username: text('Some systems tell names apart by case.'),
  'X-Mailer': text('Odd blanks and case are what gives a forged one away.'),
};
