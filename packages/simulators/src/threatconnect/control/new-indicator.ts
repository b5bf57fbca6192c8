import type { NewAttribute } from '../edits/context.ts';
import type { Cal, ThreatAssess } from '../store/global-facts.ts';
import type { OwnFields } from '../store/indicator.ts';

export interface NewGroup {
  /** Such as `Incident`, `Campaign` or `Adversary`. */
  readonly type: string;
  readonly name: string;
}

/** What may be said about an indicator at the platform. Instants are epoch milliseconds. */
export interface IndicatorDetails extends Partial<OwnFields> {
  /** Become default attributes. */
  readonly description?: string;
  readonly source?: string;
  readonly attributes?: readonly NewAttribute[];
  /** The whole list. */
  readonly tags?: readonly string[];
  /** The whole list, of labels such as `TLP:AMBER`. */
  readonly securityLabels?: readonly string[];
  readonly groups?: readonly NewGroup[];
  /** These hold for all owners' copies. */
  readonly threatAssess?: ThreatAssess;
  readonly cal?: Cal;
  /** More of them, by somebody who is no API user. */
  readonly observations?: { readonly count: number; readonly atMs: number };
  readonly falsePositives?: { readonly count: number; readonly atMs: number };
}

/** A copy as a feed or an analyst adds it. */
export interface NewIndicator extends IndicatorDetails {
  /** A type's name, such as `Address`. */
  readonly type: string;
  /** Its summary; several hashes of a file are joined by ` : `. */
  readonly value: string;
  /** An owner's name; the first user's Organization when left out. */
  readonly owner?: string;
  readonly dateAddedMs?: number;
  readonly lastModifiedMs?: number;
}
