import { accept, type Canonical, type Canonicaliser, reject } from './outcome.ts';

const HEX = /^[0-9a-f]+$/i;
const CVE = /^CVE-\d{4}-\d{4,}$/i;

/** Hex of one length, in lower case. */
export function hexForm(digits: number): Canonicaliser {
  const lower = new RegExp(`^[0-9a-f]{${digits}}$`);
  return (text) => {
    if (lower.test(text)) return accept(text);
    if (!HEX.test(text)) return reject('holds characters that are no hex digits');
    if (text.length === digits) return accept(text.toLowerCase());
    return reject(`has ${text.length} hex digits instead of ${digits}`);
  };
}

export const cveForm = (text: string): Canonical =>
  CVE.test(text) ? accept(text.toUpperCase()) : reject('is not of the form CVE-YYYY-NNNN');
