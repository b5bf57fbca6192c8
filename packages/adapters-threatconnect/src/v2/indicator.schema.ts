import { z } from 'zod';

const anything = z.unknown().optional();

/** An indicator of v2 as far as it is used (dossier §2.3); the value stands under a key of its type. */
export const v2Indicator = z.looseObject({
  owner: z.object({ name: z.string(), type: z.string().optional() }).optional(),
  ownerName: z.string().optional(),
  webLink: anything,
  active: anything,
  rating: anything,
  confidence: anything,
  source: anything,
  description: anything,
  threatAssessScore: anything,
  calScore: anything,
  falsePositiveCount: anything,
  falsePositiveLastReported: anything,
  observationCount: anything,
  lastObserved: anything,
  tag: anything,
  attribute: anything,
  dateAdded: anything,
  lastModified: anything,
});

export type V2Indicator = z.output<typeof v2Indicator>;

/** One indicator under the key of its type. */
export const v2Single = (entity: string) =>
  z
    .object({ data: z.object({ [entity]: v2Indicator }) })
    .transform(({ data }) => data[entity] as V2Indicator);

/** Rows under a key; an empty list may lack the key, and an empty reply `data` (dossier §2.1). */
export const v2List = (key: string) =>
  z
    .object({ data: z.looseObject({ resultCount: anything }).default({}) })
    .transform(({ data }) => ({
      total: data.resultCount,
      rows: Array.isArray(data[key]) ? (data[key] as readonly unknown[]) : [],
    }));

export const v2Owner = z.object({ name: z.string(), type: z.string().default('') });

export const v2Mine = z.object({ data: z.object({ owner: v2Owner }) });

export const v2Reported = z.object({
  data: z.object({ falsePositive: z.object({ count: anything, lastReported: anything }) }),
});

/** Of writes that say nothing but that they were done. */
export const v2Done = z.unknown();
