import {
  type ObservedIndicator,
  observed,
  observedAddress,
  observedHash,
  observedHost,
} from './observed-indicator.ts';

type Reader = (value: string) => ObservedIndicator | undefined;

/** Values of these look like hashes or addresses and are none. */
const OPAQUE =
  /\b(?:imphash|ja[34]\w*|hassh|guid|uuid|session|token|serial|version|number|count|size|port|mac)\b|(?<!\b(?:user|account|log[io]n) )\bid\b/;

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

const fileOrPath: Reader = (value) =>
  observed(/[/\\]/.test(value) ? 'File Path' : 'Filename', value);
const web: Reader = (value) =>
  value.trim().startsWith('/') ? observed('URL Path', value) : observed('URL', value);
const schemedUrl: Reader = (value) =>
  SCHEME.test(value.trim()) ? observed('URL', value) : undefined;
const mailbox: Reader = (value) => observed('Email Address', value);

/** What the name of a property says its values are; the first that fits both decides. */
const BY_NAME: readonly (readonly [name: RegExp, read: Reader])[] = [
  [/\buser agent\b/, (value) => observed('User-agent', value)],
  [/\bx mailer\b/, (value) => observed('X-Mailer', value)],
  [/mail subject\b/, (value) => observed('Email Subject', value)],
  [/mail attachment\b/, (value) => observed('Email Attachment', value)],
  [/mail|\bsender\b|\brecipient\b/, mailbox],
  [/\buser ?(?:name|id)?\b|\baccount\b|\blog[io]n\b/, (value) => observed('Username', value)],
  [/\bssdeep\b|\bfuzzy hash\b/, (value) => observed('Fuzzy Hash', value)],
  [/hash|\bmd5\b|\bsha ?\d|\bchecksum\b|\bdigest\b/, observedHash],
  [/\bregistry\b/, (value) => observed('Registry Key', value)],
  [/\bmutex\b/, (value) => observed('Mutex', value)],
  [/\bur[il]\b|\breferr?er\b/, web],
  [/host|domain|\bfqdn\b|\bdns\b|\bsni\b|\bserver\b|\bsite\b/, observedHost],
  [/\bpath$|\bdirectory$|\bfolder$/, (value) => observed('File Path', value)],
  [/\bfile ?name\b|\b(?:file|process|image|executable)(?: name)?$/, fileOrPath],
];

/** What a value is by itself, whatever its property is called. */
const BY_SHAPE: readonly Reader[] = [
  schemedUrl,
  observedAddress,
  mailbox,
  observedHash,
  (value) => observed('CVE', value),
];

/** What the value of a custom property is as an indicator; undefined where neither its name nor its shape tells. */
export function propertyIndicator(name: string, value: string): ObservedIndicator | undefined {
  const words = wordsOf(name);
  if (OPAQUE.test(words)) return undefined;
  const named = BY_NAME.filter(([says]) => says.test(words)).map(([, read]) => read);
  for (const read of [...named, ...BY_SHAPE]) {
    const found = read(value);
    if (found) return found;
  }
  return undefined;
}

/** `SourceUserName` and `source_user-name` as `source user name`. */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[\W_]+/g, ' ')
    .trim()
    .toLowerCase();
