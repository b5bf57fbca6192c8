/** A source's link to an indicator or to an attribute. */
export interface SourceLink {
  readonly id: number;
  readonly sourceId: number;
  readonly creatorSourceId: number;
  tlpId: number | null;
  readonly createdS: number;
  updatedS: number;
  publishedS: number | null;
}

/** One of the multiset of (name, value) pairs of an indicator. */
export interface Attribute {
  readonly id: number;
  readonly nameId: number;
  value: string;
  readonly createdS: number;
  updatedS: number;
  touchedS: number;
  sources: SourceLink[];
}

export interface Comment {
  readonly id: number;
  value: string;
  readonly creatorSourceId: number;
  readonly createdS: number;
  updatedS: number;
}

export interface TagLink {
  readonly tagId: number;
  readonly createdS: number;
}

/** What most indicators of a large library lack, kept apart so that a million of them stay small. */
export interface Context {
  description: string | null;
  attributes: Attribute[];
  links: SourceLink[];
  tags: TagLink[];
  comments: Comment[];
  publishedS: number | null;
  lastDetectedS: number | null;
  expiredS: number | null;
  /** The score's own times: it is a row of its own on the appliance. */
  scoreUpdatedS: number | null;
}

export const emptyContext = (): Context => ({
  description: null,
  attributes: [],
  links: [],
  tags: [],
  comments: [],
  publishedS: null,
  lastDetectedS: null,
  expiredS: null,
  scoreUpdatedS: null,
});

/** No context at all; shared and never written to. */
const noContext: Readonly<Context> = Object.freeze(emptyContext());

export interface RecordFields {
  readonly id: number;
  readonly typeId: number;
  readonly statusId: number;
  readonly value: string;
  readonly generatedScore: number;
  /** Ids of the feeds that reported it when it was made, one array shared by many indicators. */
  readonly feeds: readonly number[];
  readonly createdS: number;
  readonly touchedS: number;
}

/** One indicator. Times are epoch seconds: the appliance keeps no more, and small integers cost no memory of their own. */
export class IndicatorRecord {
  readonly id: number;
  typeId: number;
  statusId: number;
  value: string;
  generatedScore: number;
  manualScore: number | null = null;
  feeds: readonly number[];
  readonly createdS: number;
  updatedS: number;
  touchedS: number;
  #context: Context | undefined;

  constructor(fields: RecordFields) {
    this.id = fields.id;
    this.typeId = fields.typeId;
    this.statusId = fields.statusId;
    this.value = fields.value;
    this.generatedScore = fields.generatedScore;
    this.feeds = fields.feeds;
    this.createdS = fields.createdS;
    this.updatedS = fields.createdS;
    this.touchedS = fields.touchedS;
  }

  /** Manual when set, else generated; a manual 0 counts. */
  get score(): number {
    return this.manualScore ?? this.generatedScore;
  }

  /** For reading. */
  get context(): Readonly<Context> {
    return this.#context ?? noContext;
  }

  /** For writing; made when first asked for. */
  ownContext(): Context {
    this.#context ??= emptyContext();
    return this.#context;
  }

  /** A copy that later edits of this one do not reach. */
  snapshot(): IndicatorRecord {
    const copy = new IndicatorRecord(this);
    copy.manualScore = this.manualScore;
    copy.updatedS = this.updatedS;
    if (this.#context !== undefined) copy.#context = structuredClone(this.#context);
    return copy;
  }
}

/** Anything that attributes, sources, tags and comments hang on. */
export type ContextOwner = Pick<
  IndicatorRecord,
  'id' | 'feeds' | 'createdS' | 'context' | 'ownContext'
>;
