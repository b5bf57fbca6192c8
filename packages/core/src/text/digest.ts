const PRIMES = [0x9e3779b1, 0x85ebca77] as const;

/**
 * 16 hexadecimal digits that tell texts apart, the same on every machine. Against change, not against forgery: nothing is
 * trusted because of it.
 */
export function digestOf(text: string): string {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, PRIMES[0]);
    second = Math.imul(second ^ unit, PRIMES[1]);
  }
  return hex(mixed(first, second)) + hex(mixed(second, first));
}

/** Spreads every bit of both over the result. */
function mixed(own: number, other: number): number {
  const half =
    Math.imul(own ^ (own >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  return half ^ (half >>> 16);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
