import { toStoredAddress } from './address-form.ts';

/** The stored form of a value, or nothing when the platform would not take it. */
export type ValueRule = (text: string) => string | undefined;

const matching =
  (pattern: RegExp, toCase: (text: string) => string = (text) => text): ValueRule =>
  (text) =>
    pattern.test(text) ? toCase(text) : undefined;

const lower = (text: string): string => text.toLowerCase();
const upper = (text: string): string => text.toUpperCase();

/** Endings that are file names to the platform, not top-level domains (dossier §2.2). */
const fileEndings = new Set(
  'apk asp bat bin cfg dll doc exe gz html jar js log pdf php png rar txt xml'.split(' '),
);

const hostName = /^(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+(?:xn--[a-z0-9]{2,22}|[a-z]{2,13})$/;

function toHost(text: string): string | undefined {
  const name = text.toLowerCase();
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return hostName.test(name) && !fileEndings.has(ending) ? name : undefined;
}

/** Scheme and host must be in lower case already; path and query stay as they are. */
const url = /^(?:https?|s?ftp):\/\/[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/;
const email = /^[\w!#$%&'*+/=?^`{|}~.-]+@(?:[a-z0-9-]+\.)+[a-z0-9-]+$/i;
const ipv4Block =
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\/(?:3[0-2]|[12]?\d)$/;
/** A block with `::` is refused (dossier §2.7). */
const ipv6Block = /^(?:[\da-f]{1,4}:){7}[\da-f]{1,4}\/(?:12[0-8]|1[01]\d|[1-9]?\d)$/i;

/** Ours; the platform's own regular expressions are longer but take the same values in practice. */
export const valueRules = {
  address: toStoredAddress,
  email: matching(email, lower),
  md5: matching(/^[\da-f]{32}$/i, upper),
  sha1: matching(/^[\da-f]{40}$/i, upper),
  sha256: matching(/^[\da-f]{64}$/i, upper),
  host: toHost,
  url: matching(url),
  asn: matching(/^asn[1-4]?\d{1,8}$/i, upper),
  cidr: matching(new RegExp(`${ipv4Block.source}|${ipv6Block.source}`, 'i'), lower),
  subject: matching(/^.{1,100}$/),
  hashtag: matching(/^#\w*[a-z]\w*$/i, lower),
  mutex: matching(/^(?:\S| ){1,260}$/),
  registryKey: matching(/^HKEY_[A-Z_]+(?:\\.+)*$/),
  valueName: matching(/^.{1,214}$/),
  valueType: matching(/^REG_[A-Z_]+$/),
  userAgent: matching(/^[\x20-\x7e]{1,256}$/),
} as const satisfies Readonly<Record<string, ValueRule>>;
