import { editContext } from '../edits/edit-record.ts';
import type { ObjectKind, StoredObject } from '../events/object-record.ts';
import { indicatorOf } from '../http/params.ts';
import type { Call } from '../http/route.ts';
import type { ContextOwner, IndicatorRecord } from '../store/indicator-record.ts';

/** A kind of objects below whose path attributes, sources, tags and comments are. */
export interface Owners<Owner extends ContextOwner> {
  readonly collection: string;
  readonly kind: ObjectKind;
  /** The object of the path. Throws 404. */
  readonly of: (call: Call) => Owner;
  /** Carries out a change of what hangs on it, which moves `touched_at` unless `touches` is false. */
  readonly edit: <Result>(
    call: Call,
    owner: Owner,
    change: (owner: Owner) => Result,
    touches?: boolean,
  ) => Result;
}

export const indicatorOwners: Owners<IndicatorRecord> = {
  collection: 'indicators',
  kind: 'indicator',
  of: indicatorOf,
  edit: ({ world }, record, change, touches) => editContext(world, record, change, touches),
};

/** Events and adversaries, which no index is behind. */
export const storedOwners = <Owner extends StoredObject>(
  named: Pick<Owners<Owner>, 'collection' | 'kind' | 'of'>,
): Owners<Owner> => ({
  ...named,
  edit: ({ world }, owner, change, touches = true) => {
    const result = change(owner);
    if (touches) owner.touchedS = world.nowS;
    return result;
  },
});
