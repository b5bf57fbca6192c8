import { isIPv4, isIPv6 } from 'node:net';

const groups = 8;

/** IPv4 as it is, IPv6 as eight lower-case groups without leading zeros (dossier §2.7). */
export function toStoredAddress(text: string): string | undefined {
  if (isIPv4(text)) return text;
  return isIPv6(text) && !text.includes('%') ? toGroups(text.toLowerCase()) : undefined;
}

function toGroups(text: string): string {
  const [head = '', tail] = withoutDots(text).split('::');
  const left = splitGroups(head);
  const right = splitGroups(tail ?? '');
  const missing = tail === undefined ? 0 : groups - left.length - right.length;
  return [...left, ...Array<string>(missing).fill('0'), ...right]
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

const splitGroups = (text: string): string[] => (text === '' ? [] : text.split(':'));

/** The last four bytes may be written as IPv4. */
function withoutDots(text: string): string {
  const at = text.lastIndexOf(':') + 1;
  const last = text.slice(at);
  if (!last.includes('.')) return text;
  const [a = 0, b = 0, c = 0, d = 0] = last.split('.').map(Number);
  return `${text.slice(0, at)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
