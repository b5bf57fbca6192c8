import { type Context, type ContextOwner, emptyContext } from '../store/indicator-record.ts';

/** Kinds of objects that can be linked with each other. */
export type ObjectKind = 'indicator' | 'event' | 'adversary';

export interface ObjectRef {
  readonly kind: ObjectKind;
  readonly id: number;
}

/** What events and adversaries have in common. Times are epoch seconds. */
export abstract class StoredObject implements ContextOwner {
  readonly id: number;
  feeds: readonly number[] = [];
  readonly createdS: number;
  /** Moves with the object's own fields, `touchedS` with what hangs on it as well. */
  updatedS: number;
  touchedS: number;
  readonly context: Context = emptyContext();

  constructor(id: number, nowS: number) {
    this.id = id;
    this.createdS = nowS;
    this.updatedS = nowS;
    this.touchedS = nowS;
  }

  ownContext(): Context {
    return this.context;
  }

  edited(nowS: number): void {
    this.updatedS = nowS;
    this.touchedS = nowS;
  }
}
