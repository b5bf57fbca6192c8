import { OFFENSE_STATUSES } from '@intelbridge/core';
import { z } from 'zod';
import { LARGEST_ID } from './largest-id.ts';
import { about, text } from './setting-leaf.config.ts';

const status = z.preprocess(
  (typed) => (typeof typed === 'string' ? typed.trim().toUpperCase() : typed),
  z.enum(OFFENSE_STATUSES),
);
/** As QRadar rates severity and magnitude. */
const rating = z.int().min(0).max(10).default(0);
const minutes = z.number().min(0.1).max(1_440);

/** The section `offenses`: which are exported, what of them, and which get notes. */
export const offenseSettings = z.strictObject({
  export: z.boolean().default(false).meta(about('Export offenses of QRadar to ThreatQ as events')),
  statuses: z
    .array(status)
    .default(['OPEN'])
    .meta(about('Export offenses with one of these statuses; []: whatever the status')),
  minSeverity: rating.meta(about('Export offenses of at least this severity')),
  minMagnitude: rating.meta(about('Export offenses of at least this magnitude')),
  categories: z
    .array(text)
    .default([])
    .meta(about('Export offenses with one of these low-level categories, as QRadar names them')),
  ids: z
    .array(z.int().min(0).max(LARGEST_ID))
    .default([])
    .meta(about('Export only offenses with one of these ids, however old they are')),
  keywords: z
    .array(text)
    .default([])
    .meta(about('Export offenses with one of these texts in the description, in any case')),
  lookbackHours: z
    .number()
    .min(0)
    .max(87_600)
    .default(1)
    .meta(about('How far the first export reaches back; 0: all offenses')),
  exportMinutes: minutes
    .default(2)
    .meta(about('Minutes between two exports of `intelbridge serve`')),
  privateIndicators: z
    .boolean()
    .default(false)
    .meta(about('Create indicators also for private, local and reserved addresses')),
  source: text.default('QRadar').meta(about('Source of the events and indicators on the platform')),
  indicatorStatus: text
    .default('Active')
    .meta(about('Status of the indicators that an export creates')),
  relatedEvents: z
    .boolean()
    .default(false)
    .meta(about('Search the events of each offense (Ariel) for more addresses and URLs')),
  relatedEventRows: z
    .int()
    .min(1)
    .max(1_000)
    .default(100)
    .meta(about('Most events looked at per offense')),
  relatedEventSeconds: z
    .int()
    .min(1)
    .max(600)
    .default(60)
    .meta(about('After so many seconds such a search is cancelled')),
  searches: z.int().min(1).max(8).default(2).meta(about('Most such searches at the same time')),
  notes: z
    .boolean()
    .default(false)
    .meta(about('Write what the platforms know of the sources of offenses into their notes')),
  notesMinutes: minutes
    .default(30)
    .meta(about('Minutes between two rounds of notes of `intelbridge serve`')),
  notesAddresses: z
    .boolean()
    .default(false)
    .meta(about('For notes, look up the source and destination addresses of an offense, too')),
});
