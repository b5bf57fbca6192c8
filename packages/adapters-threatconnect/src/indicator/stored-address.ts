const GROUPS = 8;

/**
 * IPv6 as ThreatConnect stores it: eight groups in lower case without leading zeros, no `::` (dossier §2.7). Takes a
 * canonical address, of a block too.
 */
export function storedAddress(canonical: string): string {
  const [address = '', ...prefix] = canonical.split('/');
  if (!address.includes(':')) return canonical;
  const [head = '', tail] = withoutDots(address.toLowerCase()).split('::');
  const [left, right] = [groupsOf(head), groupsOf(tail ?? '')];
  const missing = tail === undefined ? 0 : GROUPS - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, missing)).fill('0'), ...right];
  return [groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':'), ...prefix].join('/');
}

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));

/** An IPv4-mapped address ends like IPv4. */
function withoutDots(text: string): string {
  const at = text.lastIndexOf(':') + 1;
  const last = text.slice(at);
  if (!last.includes('.')) return text;
  const [a = 0, b = 0, c = 0, d = 0] = last.split('.').map(Number);
  return `${text.slice(0, at)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
