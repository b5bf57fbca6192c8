import type { IndicatorType } from '../indicator/indicator-type.ts';

const MAX_NAME_LENGTH = 255;
const LONGEST_KEPT_TYPE = 64;
const CONTROLS = /\p{Cc}+/gu;

/** `<brand> [<collection> ]<Type>`; the same arguments always give the same name. */
export function setName(brand: string, type: IndicatorType, collection?: string): string {
  const parts = [brand, collection ?? '', type].map(printable).filter((part) => part !== '');
  const name = parts.join(' ');
  if (name.length <= MAX_NAME_LENGTH) return name;
  const last = parts.at(-1) ?? '';
  // The type stays readable; what is cut is told apart by the hash of the whole.
  const tail = ` ${shortHash(name)}${last.length <= LONGEST_KEPT_TYPE ? ` ${last}` : ''}`;
  return (
    name
      .slice(0, MAX_NAME_LENGTH - tail.length)
      .replace(/[\ud800-\udbff]$/, '')
      .trimEnd() + tail
  );
}

const printable = (part: string): string => part.toWellFormed().replace(CONTROLS, ' ').trim();

/** FNV-1a, 32 bits: tells names apart, keeps no secret. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
