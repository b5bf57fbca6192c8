import type { Writer } from '../edits/edit-context.ts';
import type { ObjectKind } from '../events/object-record.ts';
import type { JsonObject } from '../http/params.ts';
import type { Json } from '../render/eloquent-parts.ts';
import type { ContextOwner } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';

/** Where a part is shown. */
export interface Place {
  readonly owner: ContextOwner;
  readonly kind: ObjectKind;
  readonly world: ThreatqWorld;
  readonly withSources: boolean;
}

/** One kind of what hangs on objects. */
export interface Parts<Part> {
  /** Of its path. */
  readonly name: string;
  readonly idOf: (part: Part) => number;
  readonly listed: (owner: ContextOwner) => readonly Part[];
  /** The same, ready to be changed. */
  readonly own: (owner: ContextOwner) => Part[];
  readonly show: (part: Part, place: Place) => Json;
  /** Throws the validation refusal that adding would end in. */
  readonly check: (body: JsonObject) => void;
  /** What is there already is given back. */
  readonly add: (
    owner: ContextOwner,
    body: JsonObject,
    writer: Writer,
    world: ThreatqWorld,
  ) => Part;
  /** Without it there is no call that changes one. */
  readonly change?: (part: Part, fields: JsonObject, world: ThreatqWorld) => void;
  /** `true`: a list call takes `sort`. */
  readonly sorts?: boolean;
  /** `false`: they leave `touched_at` alone. */
  readonly touches?: (world: ThreatqWorld) => boolean;
  /** What the answer to a creation says besides. */
  readonly created?: (isNew: boolean) => Json;
  readonly createdWithSources?: boolean;
}
