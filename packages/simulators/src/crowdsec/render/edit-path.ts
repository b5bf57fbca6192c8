import { type Wire, WireNumber, type WireObject } from '../http/wire-json.ts';

/** What becomes of a member; `undefined` takes it out. */
type Edit = (value: Wire) => Wire | undefined;

/** Edits every member that a path such as `behaviors.*.label` leads to; with `add` also one that is not there yet. */
export function editPath(root: WireObject, path: string, edit: Edit, add = false): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let places: WireObject[] = [root];
  for (const part of parts) {
    places = places
      .flatMap((place) => namesIn(place, part).map((name) => place[name]))
      .filter(isPlace);
  }
  for (const place of places) {
    // From the end, as what is taken out of a list moves what follows.
    const names = add && last !== '*' ? [last] : namesIn(place, last);
    for (const name of names.toReversed()) editMember(place, name, edit);
  }
}

/** Lists count as objects with their positions as names. */
const isPlace = (value: Wire | undefined): value is WireObject =>
  typeof value === 'object' && value !== null && !(value instanceof WireNumber);

function namesIn(place: WireObject, part: string): string[] {
  if (part === '*') return Object.keys(place);
  return Object.hasOwn(place, part) ? [part] : [];
}

function editMember(place: WireObject, name: string, edit: Edit): void {
  const edited = edit(place[name] ?? null);
  if (edited !== undefined) place[name] = edited;
  else if (Array.isArray(place)) place.splice(Number(name), 1);
  else delete place[name];
}
