import { isCidr } from '../indicator/cidr.ts';
import { isIpv4 } from '../indicator/ipv4.ts';
import { textProblem } from '../indicator/text-problem.ts';
import type { ElementType } from './element-type.ts';

/** In UTF-16 units. Our own limit: the console has one (error 20007), but IBM does not say which. */
export const MAX_ENTRY_LENGTH = 4096;

const WHOLE_NUMBER = /^-?\d+$/;

/** Why the console would refuse a value in a set of this type, or nothing. */
export function entryProblem(elementType: ElementType, value: string): string | undefined {
  if (value.length > MAX_ENTRY_LENGTH) return `is longer than ${MAX_ENTRY_LENGTH} characters`;
  return textProblem(value) ?? typeProblem(elementType, value);
}

/** What the console compares entries by. */
export function entryKey(elementType: ElementType, value: string): string {
  return elementType === 'ALNIC' ? value.toLowerCase() : value;
}

function typeProblem(elementType: ElementType, value: string): string | undefined {
  switch (elementType) {
    case 'IP':
      return isIpv4(value) ? undefined : 'is no IPv4 address';
    case 'CIDR':
      return isCidr(value) ? undefined : 'is no CIDR block';
    case 'NUM':
      return WHOLE_NUMBER.test(value) ? undefined : 'is no whole number';
    case 'PORT':
      return /^\d{1,5}$/.test(value) && Number(value) <= 65_535
        ? undefined
        : 'is no number from 0 to 65535';
    case 'DATE':
      return /^\d+$/.test(value) ? undefined : 'is no date in milliseconds';
    case 'ALN':
    case 'ALNIC':
      return undefined;
  }
}
