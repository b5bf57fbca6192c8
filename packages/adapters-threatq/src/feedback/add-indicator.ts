import { type LookUpSubject, VendorError } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import { indicatorDrafts } from '../events/indicator-drafts.ts';
import type { OpenSession } from '../session.ts';
import { createdRow } from './created-row.schema.ts';
import { type HeldIndicator, heldIndicators, indicatorsById } from './held-indicators.ts';

export interface AddedIndicator {
  readonly held: HeldIndicator;
  /** Somebody else was faster. */
  readonly wasThere: boolean;
}

/** Makes one that is not there, as the export of offenses does. */
export async function addIndicator(
  subject: LookUpSubject,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<AddedIndicator> {
  const { drafts, refused, status } = await indicatorDrafts([subject], session, signal);
  const [draft] = drafts;
  if (draft === undefined) {
    const [reason = 'it is no indicator'] = refused.values();
    throw new VendorError('unsupported', 'ThreatQ', `ThreatQ cannot take it: ${reason}.`);
  }
  const json = [{ ...draft.body, ...status }];
  const reply = await session.api.change({ method: 'POST', path: '/api/indicators', json }, signal);
  const [created] = readRows(createdRow, reply).rows;
  const [held] = created
    ? await indicatorsById([created.id], session, signal)
    : await heldIndicators(subject, session, signal);
  if (held) return { held, wasThere: created?.existing === 'Y' };
  throw new VendorError('protocol', 'ThreatQ', 'ThreatQ did not say which indicator it made.');
}
