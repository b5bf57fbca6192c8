/**
 * Names of custom properties in which the event and flow viewer shows indicators. QRadar matches a name as it is
 * spelled, and IBM's own content extensions have spelled them in several ways: `UrlHost` became `URL Host`,
 * `Originating_User` became `Sender` (extension Cisco Ironport 1.1.1), rules still use `URLHost`.
 */
export const URL_FIELDS = ['URL', 'Url', 'URL Referrer', 'Referrer URL'] as const;

export const HOST_FIELDS = [
  'Hostname',
  'HostName',
  'Host Name',
  'URL Host',
  'UrlHost',
  'URLHost',
  'Sender Host',
] as const;

export const HASH_FIELDS = [
  'MD5 Hash',
  'SHA1 Hash',
  'SHA256 Hash',
  'File Hash',
  'Parent MD5',
  'Parent SHA1 Hash',
  'Parent SHA256 Hash',
] as const;

export const MAIL_FIELDS = [
  'Sender',
  'Recipient',
  'Recipients',
  'Originating_User',
  'Recipient_User',
] as const;

/** The group or metadata type of one field of the viewer. */
export const ariel = (field: string): string => `ariel:${field}`;
