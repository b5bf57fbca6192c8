import { z } from 'zod';

const anything = z.unknown().optional();

/** An indicator of v3 as far as it is used (dossier §3.2, §3.3). */
export const v3Indicator = z.object({
  id: z.union([z.number(), z.string()]).transform(String),
  type: z.string(),
  ownerName: z.string(),
  summary: z.string(),
  webLink: anything,
  active: anything,
  rating: anything,
  confidence: anything,
  source: anything,
  description: anything,
  threatAssessScore: anything,
  calScore: anything,
  falsePositives: anything,
  lastFalsePositive: anything,
  falsePositiveReportedByUser: anything,
  observations: anything,
  lastObserved: anything,
  tags: anything,
  securityLabels: anything,
  attributes: anything,
  associatedGroups: anything,
  dateAdded: anything,
  lastModified: anything,
});

export type V3Indicator = z.output<typeof v3Indicator>;

/** Of every list; `next` stands where there is another page. */
export const v3List = z.object({
  status: z.literal('Success'),
  data: z.array(z.unknown()).default([]),
  next: z.string().optional(),
});

export const v3Written = z.object({ data: v3Indicator, message: anything });

/** To a false positive: a reader gets a body without id (dossier §3.4). */
export const v3Reported = z.object({
  data: z.object({
    falsePositives: anything,
    lastFalsePositive: anything,
    falsePositiveReportedByUser: anything,
  }),
});

export const v3Owner = z.object({
  name: z.string(),
  type: z.string().default(''),
  permIndicator: z.string().optional(),
});
