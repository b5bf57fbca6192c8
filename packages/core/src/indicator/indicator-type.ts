/** The types with a table row of their own, by their common names (ThreatQ's; other platforms translate to these). */
export const INDICATOR_TYPES = [
  'CIDR Block',
  'CVE',
  'Email Address',
  'Email Attachment',
  'Email Subject',
  'File Path',
  'Filename',
  'FQDN',
  'Fuzzy Hash',
  'GOST Hash',
  'IP Address',
  'IPv6 Address',
  'MD5',
  'Mutex',
  'Password',
  'Registry Key',
  'SHA-1',
  'SHA-256',
  'SHA-384',
  'SHA-512',
  'String',
  'URL',
  'URL Path',
  'User-agent',
  'Username',
  'X-Mailer',
] as const;

export type KnownIndicatorType = (typeof INDICATOR_TYPES)[number];

/** A known type, or the name of a type that a newer or customised platform invented. */
export type IndicatorType = KnownIndicatorType | (string & {});
