import type { LookUpSubject } from '@intelbridge/core';
import { type BatchLimits, inBatches } from '../in-batches.ts';
import { writtenForms } from './written-forms.ts';

/** As many as ThreatQ's own Splunk app asks for at once (dossier §5.3), and spellings of them: Solr takes 1,024 clauses. */
const BATCH: BatchLimits<LookUpSubject> = {
  rows: 100,
  weight: 900,
  weightOf: (subject) => writtenForms(subject).length,
};

/** What one request asks for. */
export const lookUpBatches = (
  subjects: readonly LookUpSubject[],
): readonly (readonly LookUpSubject[])[] => inBatches(subjects, BATCH);
