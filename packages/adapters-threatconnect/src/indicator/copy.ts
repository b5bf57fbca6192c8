import type { Instant, IntelAttribute } from '@intelbridge/core';

/** A report or observation count, instance-wide. */
export interface Tally {
  readonly count: number;
  readonly last: Instant | undefined;
}

/** A group that an indicator is associated with, e.g. an adversary or incident. */
export interface Group {
  readonly type: string;
  readonly name: string;
  readonly link: string | undefined;
}

/** One owner's copy of an indicator, read from either version of the API. What is undefined is not set or not told. */
export interface Copy {
  /** All its digits; not of v2. */
  readonly id: string | undefined;
  readonly typeName: string;
  /** What it can be found by: the value, or each hash of a file. */
  readonly values: readonly string[];
  readonly owner: string;
  readonly ownerType: string | undefined;
  readonly link: string;
  readonly active: boolean;
  /** 0 to 5, in steps of a tenth. */
  readonly rating: number | undefined;
  /** 0 to 100. */
  readonly confidence: number | undefined;
  /** 0 to 1000. */
  readonly threatAssessScore: number | undefined;
  readonly calScore: number | undefined;
  readonly description: string | undefined;
  readonly source: string | undefined;
  readonly tags: readonly string[];
  readonly securityLabels: readonly string[];
  readonly attributes: readonly IntelAttribute[];
  readonly groups: readonly Group[];
  readonly falsePositives: Tally | undefined;
  /** By the user who asks; undefined where the platform does not tell. */
  readonly isReportedToday: boolean | undefined;
  readonly observations: Tally | undefined;
  readonly addedAt: Instant | undefined;
  readonly modifiedAt: Instant | undefined;
}
