import { BadSearch, type SearchNode } from './search-node.ts';

const whole = [
  'ip',
  'ip_range',
  'as_name',
  'as_num',
  'reputation',
  'ip_range_24',
  'ip_range_24_reputation',
  'background_noise',
  'confidence',
  'reverse_dns',
  'cves',
  'location.country',
  'location.city',
];
const families = [
  'behaviors',
  'attack_details',
  'mitre_techniques',
  'classifications.false_positives',
  'classifications.classifications',
];

/** What can be searched; scores and dates cannot (dossier §2.4). */
const isSearchable = (field: string): boolean =>
  whole.includes(field) || families.some((family) => field.startsWith(`${family}.`));

/** One `field:value`, the value in quotes, between slashes, or bare with wildcards. Throws BadSearch. */
export function toTerm(field: string, value: string, unsearchable: 'no-hits' | '400'): SearchNode {
  const name = field.toLowerCase();
  if (!isSearchable(name)) {
    if (unsearchable === '400') throw new BadSearch(`${field} cannot be searched`);
    return { kind: 'nothing' };
  }
  return { kind: 'term', field: name.split('.'), pattern: patternOf(value) };
}

function patternOf(value: string): RegExp {
  const inner = value.slice(1, -1);
  if (value.startsWith('"')) return wholeMatch(escaped(inner.replaceAll(/\\(.)/g, '$1')));
  if (value.startsWith('/')) return wholeMatch(inner);
  if (/^[*?]/.test(value)) throw new BadSearch('A value cannot begin with a wildcard');
  const parts = value.split(/([*?])/);
  return wholeMatch(parts.map(wildcardOf).join(''));
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function wildcardOf(part: string): string {
  if (part === '*') return '.*';
  return part === '?' ? '.' : escaped(part);
}

function wholeMatch(source: string): RegExp {
  try {
    return new RegExp(`^(?:${source})$`, 'is');
  } catch {
    throw new BadSearch('The expression cannot be read');
  }
}
