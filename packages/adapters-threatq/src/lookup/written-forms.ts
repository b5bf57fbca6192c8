import { canonicalForm, type LookUpSubject } from '@intelbridge/core';

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const PORT = /^([^/?#]*?):\d{1,5}(?=[/?#]|$)/;
const HASHES = /^(?:MD5|SHA-|GOST)/;

/**
 * Equal for an indicator and what is looked up if they are the same on the platform, which normalises: stored URLs have no
 * scheme and no port, values no quotes around them (dossier §3.9), and texts are equal in any case (§3.4).
 */
export function lookUpKey({ type, value }: LookUpSubject): string {
  const form = canonicalOf(type, withoutQuotes(value.trim()));
  const bare = type === 'URL' ? withoutSlash(withoutPort(withoutScheme(form))) : form;
  return `${type} ${bare}`.toLowerCase();
}

/** How the platform may have written it down; it compares exactly. Empty for what cannot be a value. */
export function writtenForms({ type, value }: LookUpSubject): readonly string[] {
  const given = value.trim().toWellFormed();
  const form = canonicalOf(type, given);
  const same = unique([given, form, withoutQuotes(form)]);
  if (type !== 'URL') return HASHES.test(type) ? unique([...same, form.toUpperCase()]) : same;
  const bare = withoutScheme(form);
  const forms = [...same, bare, `http://${bare}`, `https://${bare}`, withoutPort(bare)];
  return given === '' ? [] : unique(forms.flatMap((each) => [withoutSlash(each), withSlash(each)]));
}

/** The value itself where it has no canonical form. */
export function canonicalOf(type: string, value: string): string {
  const canonical = canonicalForm(type, value);
  return canonical.ok ? canonical.value : value;
}

const withoutQuotes = (text: string) => text.replace(/^["']+|["']+$/g, '');
const withoutScheme = (url: string) => url.replace(SCHEME, '');
const withoutPort = (bare: string) => bare.replace(PORT, '$1');
const withoutSlash = (url: string) => url.replace(/\/+$/, '');
const withSlash = (url: string) => (/[?#]/.test(url) ? url : `${withoutSlash(url)}/`);
const unique = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== '');
