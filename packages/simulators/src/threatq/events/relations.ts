import type { ObjectKind, ObjectRef } from './object-record.ts';

/** One link between two objects, seen from both of them. */
export interface Relation {
  readonly id: number;
  readonly src: ObjectRef;
  readonly dest: ObjectRef;
  readonly createdS: number;
  updatedS: number;
}

const keyOf = ({ kind, id }: ObjectRef): string => `${kind} ${id}`;

const pairOf = (a: ObjectRef, b: ObjectRef): string => [keyOf(a), keyOf(b)].sort().join();

/** All links; a pair of objects has at most one. */
export class Relations {
  readonly #byObject = new Map<string, Map<number, Relation>>();
  readonly #byPair = new Map<string, Relation>();
  readonly #nextId: () => number;

  constructor(nextId: () => number) {
    this.#nextId = nextId;
  }

  /** Links with objects of one kind, in the order they were made. */
  of(object: ObjectRef, kind: ObjectKind): readonly Relation[] {
    const all = this.#byObject.get(keyOf(object));
    if (all === undefined) return [];
    return [...all.values()].filter((relation) => otherEnd(relation, object).kind === kind);
  }

  between(object: ObjectRef, other: ObjectRef): Relation | undefined {
    return this.#byPair.get(pairOf(object, other));
  }

  add(src: ObjectRef, dest: ObjectRef, nowS: number): Relation {
    const relation = { id: this.#nextId(), src, dest, createdS: nowS, updatedS: nowS };
    for (const end of [src, dest]) {
      const links = this.#byObject.get(keyOf(end)) ?? new Map<number, Relation>();
      links.set(relation.id, relation);
      this.#byObject.set(keyOf(end), links);
    }
    this.#byPair.set(pairOf(src, dest), relation);
    return relation;
  }

  remove(relation: Relation): void {
    for (const end of [relation.src, relation.dest])
      this.#byObject.get(keyOf(end))?.delete(relation.id);
    this.#byPair.delete(pairOf(relation.src, relation.dest));
  }

  removeAll(object: ObjectRef): void {
    for (const relation of this.#byObject.get(keyOf(object))?.values() ?? []) this.remove(relation);
  }
}

export const otherEnd = ({ src, dest }: Relation, { kind, id }: ObjectRef): ObjectRef =>
  src.kind === kind && src.id === id ? dest : src;
