const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const DOTTED_QUAD = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const LEADING_ZEROS = /^\d{1,9}(?:\.\d{1,9}){3}$/;

/** A dotted quad without leading zeros. */
export const isIpv4 = (text: string): boolean => DOTTED_QUAD.test(text);

/** Four groups of digits, some with leading zeros, that would be an address if those were dropped. */
export const isIpv4WithZeros = (text: string): boolean =>
  LEADING_ZEROS.test(text) && isIpv4(text.split('.').map(Number).join('.'));

/** The address as an unsigned number of 32 bits. */
export function parseIpv4(text: string): number | undefined {
  if (!isIpv4(text)) return undefined;
  return text.split('.').reduce((bits, octet) => bits * 256 + Number(octet), 0);
}

export const formatIpv4 = (bits: number): string =>
  [bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255].join('.');
