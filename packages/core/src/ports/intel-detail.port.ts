import type { Instant } from '../time/instant.ts';

/** How bad something is, for a colour and a word beside it. */
export type IntelTone = 'bad' | 'doubtful' | 'neutral' | 'good';

/** What a platform makes of an indicator. Its texts are untrusted. */
export interface IntelVerdict {
  /** In one or two words, as the platform says it. */
  readonly word: string;
  readonly tone: IntelTone;
  /** How sure the platform is, in its words or numbers. */
  readonly confidence?: string | undefined;
  readonly reason?: string | undefined;
}

/** One line: a name, and what is said of it. */
export interface IntelEntry {
  readonly label: string;
  readonly value?: string | undefined;
  readonly description?: string | undefined;
  readonly link?: string | undefined;
  /** When it was, to be told as a time and as an age. */
  readonly at?: Instant | undefined;
}

/** Something that a platform says beyond what all have in common; labels are the platform's own. */
export type IntelDetail =
  | {
      readonly kind: 'entries';
      readonly title: string;
      readonly entries: readonly IntelEntry[];
    }
  | {
      /** Worth a small chart: values from 0 to `max`. */
      readonly kind: 'levels';
      readonly title: string;
      readonly max: number;
      readonly levels: readonly { readonly label: string; readonly value: number }[];
    };
