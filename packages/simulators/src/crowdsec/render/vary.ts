import { floating, type Wire, WireNumber, type WireObject } from '../http/wire-json.ts';
import type { CrowdSecBehaviour } from '../options.ts';
import type { Report } from '../store/report.ts';
import { editPath } from './edit-path.ts';

/** Bends a report the ways that clients have met or may meet (dossier §9, §10). Changes the object it is given. */
export function vary(
  object: WireObject,
  { set, omit }: Report,
  behaviour: CrowdSecBehaviour,
): WireObject {
  if (behaviour.enums === 'unknown') makeEnumsUnknown(object);
  if (behaviour.hostileTexts) makeTextsHostile(object);
  for (const path of behaviour.nulls) editPath(object, path, () => null);
  for (const path of behaviour.absent) editPath(object, path, () => undefined);
  const bent = inNumbers(object, behaviour.numbers) as WireObject;
  for (const [path, value] of Object.entries(set))
    editPath(bent, path, () => structuredClone(value) as Wire, true);
  for (const path of omit) editPath(bent, path, () => undefined);
  return bent;
}

function makeEnumsUnknown(object: WireObject): void {
  const values = {
    reputation: 'dubious',
    ip_range_24_reputation: 'dubious',
    confidence: 'very_high',
    background_noise: 'deafening',
  };
  for (const [path, value] of Object.entries(values)) editPath(object, path, () => value);
}

const hostile =
  '</script><b onmouseover="x()">\'"\\ `{{x}}`\n\u202Etxt.\u2066 \u0000[a](javascript:x)';
const texts = ['as_name', 'reverse_dns', 'location.city'];
const lists = [
  'behaviors',
  'attack_details',
  'mitre_techniques',
  'references',
  'classifications.classifications',
  'classifications.false_positives',
];

function makeTextsHostile(object: WireObject): void {
  const paths = [
    ...texts,
    ...lists.flatMap((list) => [`${list}.*.label`, `${list}.*.description`]),
  ];
  for (const path of paths) {
    editPath(object, path, (value) => (typeof value === 'string' ? `${value}${hostile}` : value));
  }
}

function inNumbers(value: Wire, numbers: CrowdSecBehaviour['numbers']): Wire {
  if (numbers === 'integers') return value;
  if (typeof value === 'number') return numberAs(value, numbers);
  if (Array.isArray(value)) return value.map((each) => inNumbers(each, numbers));
  if (value instanceof WireNumber) return numbers === 'texts' ? value.text : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, each]) => [name, inNumbers(each, numbers)]));
}

function numberAs(value: number, numbers: 'floats' | 'fractions' | 'texts'): Wire {
  if (numbers === 'texts') return String(value);
  return floating(numbers === 'fractions' ? value + 0.25 : value);
}
