import { canonicalForm, type LookUpSubject } from '@intelbridge/core';
import { type IndicatorKind, kindOf } from './indicator-kinds.ts';
import { storedAddress } from './stored-address.ts';

/** An indicator as the platform is asked for it. */
export interface AskedIndicator {
  readonly subject: LookUpSubject;
  readonly kind: IndicatorKind;
  /** How the platform may have written it down, the likeliest first; it compares exactly. */
  readonly forms: readonly [string, ...string[]];
}

/** The platform's own clients push nothing longer (dossier §2.7). */
const LONGEST = 500;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const AS_NUMBER = /^(?:ASN?)?(\d{1,10})$/i;

/** Undefined for what the platform cannot hold: another type, or a value that is none of its type. */
export function askedIndicator(subject: LookUpSubject): AskedIndicator | undefined {
  const kind = kindOf(subject.type);
  const value = kind && canonicalOf(subject);
  if (kind === undefined || value === undefined) return undefined;
  const [first, ...others] = formsOf(kind, value).filter(({ length }) => length <= LONGEST);
  return first === undefined ? undefined : { subject, kind, forms: [first, ...others] };
}

/** Letter case is the platform's: hashes and AS numbers upper, the rest lower (dossier §2.2). */
function canonicalOf({ type, value }: LookUpSubject): string | undefined {
  const given = value.trim().toWellFormed();
  if (type === 'ASN') {
    const [, digits] = AS_NUMBER.exec(given) ?? [];
    return digits === undefined ? undefined : `ASN${digits}`;
  }
  const canonical = canonicalForm(type, given);
  return canonical.ok ? canonical.value : undefined;
}

function formsOf({ typeName }: IndicatorKind, value: string): readonly string[] {
  if (typeName === 'File') return [value.toUpperCase()];
  if (typeName === 'Address' || typeName === 'CIDR') return [storedAddress(value)];
  return typeName === 'URL' ? urlForms(value) : [value];
}

/** The platform takes no URL without scheme; those of logs often have none. A bare host may end with a slash or not. */
function urlForms(value: string): readonly string[] {
  const whole = SCHEME.test(value) ? [value] : [`http://${value}`, `https://${value}`];
  return whole.flatMap((url) => {
    const rest = url.replace(SCHEME, '');
    if (!rest.includes('/')) return /[?#]/.test(rest) ? [url] : [url, `${url}/`];
    return rest.indexOf('/') === rest.length - 1 ? [url, url.slice(0, -1)] : [url];
  });
}
