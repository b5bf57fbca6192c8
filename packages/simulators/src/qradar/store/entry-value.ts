import { isIP, isIPv4 } from 'node:net';

export const entryTypes = ['ALN', 'ALNIC', 'NUM', 'IP', 'PORT', 'DATE', 'CIDR'] as const;
export type EntryType = (typeof entryTypes)[number];

export const isEntryType = (text: unknown): text is EntryType =>
  entryTypes.some((type) => type === text);

export interface ValueRules {
  /** Whether sets of type IP take IPv6; IBM's text says they do not. */
  readonly ipv6InIpSets: boolean;
  readonly caseEcho: 'lower' | 'as-sent';
}

/** What a value is stored as and by what it is unique. */
export interface StoredValue {
  readonly key: string;
  readonly value: string;
}

/** `undefined` when the value is none of its type. Nothing is trimmed. */
export function toStoredValue(
  type: EntryType,
  value: string,
  rules: ValueRules,
): StoredValue | undefined {
  if (value === '' || !isOfType(type, value, rules)) return undefined;
  if (type !== 'ALNIC') return { key: value, value };
  const key = value.toLowerCase();
  return { key, value: rules.caseEcho === 'lower' ? key : value };
}

function isOfType(type: EntryType, value: string, rules: ValueRules): boolean {
  switch (type) {
    case 'ALN':
    case 'ALNIC':
      return true;
    case 'NUM':
      return /^-?\d+$/.test(value);
    case 'DATE':
      return /^\d+$/.test(value);
    case 'PORT':
      return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
    case 'IP':
      return isIPv4(value) || (rules.ipv6InIpSets && isIP(value) === 6);
    case 'CIDR':
      return isCidr(value);
  }
}

function isCidr(value: string): boolean {
  const [, address = '', bits] = /^([^/]+)\/(\d{1,3})$/.exec(value) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128);
}
