import { domainNameForm } from './domain-name.ts';
import { mistakenFor } from './mistaken-for.ts';
import { accept, type Canonical, reject } from './outcome.ts';
import { refangAt, refangDots } from './refang.ts';

const NO_LOCAL_PART = /[\s<>()[\]{}\\,;:"]/;

export function emailForm(text: string): Canonical {
  const address = refangDots(refangAt(text)).toLowerCase();
  const at = address.indexOf('@');
  if (at < 0) return reject('has no @');
  if (at !== address.lastIndexOf('@')) return reject('has more than one @');
  const local = address.slice(0, at);
  if (local === '') return reject('has nothing before its @');
  if (NO_LOCAL_PART.test(local)) return reject('holds characters before its @ that no address has');
  const name = address.slice(at + 1);
  const host = domainNameForm(name);
  if (host.ok) return accept(`${local}@${host.value}`);
  return reject(`has a host that ${mistakenFor(name) ?? host.reason}`);
}
