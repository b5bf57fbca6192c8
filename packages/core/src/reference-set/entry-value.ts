import type { ElementType } from './element-type.ts';

export const MAX_ENTRY_LENGTH = 4096;
const DOTTED_QUAD = /^(?:\d{1,3}\.){3}\d{1,3}$/;

export function entryProblem(elementType: ElementType, value: string): string | undefined {
  if (/\p{Cc}/u.test(value)) return 'holds control characters';
  if (elementType === 'IP' && !DOTTED_QUAD.test(value)) return 'is no IPv4 address';
  return undefined;
}

export function entryKey(elementType: ElementType, value: string): string {
  return elementType === 'ALNIC' ? value.toLowerCase() : value;
}
