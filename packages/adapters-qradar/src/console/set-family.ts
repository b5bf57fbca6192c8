import type {
  EntryChange,
  ReferenceSet,
  ReferenceSetEntry,
  ReferenceSetSpec,
  ReferenceSetsCapabilities,
  WriteOutcome,
} from '@intelbridge/core';

/** A set as its family shows it, with what decides whether it can be used. */
export interface FoundSet {
  /** Undefined for an element type that did not exist when this was written. */
  readonly set: ReferenceSet | undefined;
  readonly name: string;
  readonly elementType: string;
  /** Visible to rules of all; the other namespaces are not. */
  readonly isShared: boolean;
  /** Entries live on while they are seen, as the time to live needs it; undefined if there is none. */
  readonly countsFromLastSeen: boolean | undefined;
}

/** One of the ways a console offers its reference sets. All work on the same store (dossier §0, 5). */
export interface SetFamily {
  readonly capabilities: ReferenceSetsCapabilities;
  list(signal?: AbortSignal): Promise<readonly FoundSet[]>;
  /** By its exact name. */
  find(name: string, signal?: AbortSignal): Promise<FoundSet | undefined>;
  /** Rejects with status 409 if the name is taken. */
  create(spec: ReferenceSetSpec, signal?: AbortSignal): Promise<ReferenceSet>;
  /** Of an empty set. False if the console will not; rejects with 404 if there is no such set. */
  remove(set: ReferenceSet, signal?: AbortSignal): Promise<boolean>;
  /** Only asked where `capabilities.changesTimeToLive`. */
  changeTimeToLive(
    set: ReferenceSet,
    timeToLiveMs: number | null,
    signal?: AbortSignal,
  ): Promise<ReferenceSet>;
  write(set: ReferenceSet, change: EntryChange, signal?: AbortSignal): Promise<WriteOutcome>;
  entries(
    set: ReferenceSet,
    signal?: AbortSignal,
  ): AsyncGenerator<readonly ReferenceSetEntry[], void, undefined>;
}
