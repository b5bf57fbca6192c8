import { type FeedbackAction, VendorError } from '@intelbridge/core';
import { idByName } from '../id-by-name.ts';
import type { OpenSession } from '../session.ts';
import type { HeldIndicator } from './held-indicators.ts';

/** What the vendor's own app for QRadar makes of an action (its guide, chapter on right-click actions). */
export interface Mark {
  readonly status: string;
  /** Gets the value `Yes`. */
  readonly attribute: string | undefined;
  /** For the comment. */
  readonly words: string;
}

export type MarkAction = Exclude<FeedbackAction, 'add'>;

export const MARKS: Readonly<Record<MarkAction, Mark>> = {
  whitelist: { status: 'Whitelisted', attribute: undefined, words: 'Whitelisted' },
  'false-positive': {
    status: 'Review',
    attribute: 'False Positive',
    words: 'Marked as a false positive',
  },
  'true-positive': {
    status: 'Review',
    attribute: 'True Positive',
    words: 'Marked as a true positive',
  },
};

const YES = 'Yes';
const ATTRIBUTES = Object.values(MARKS).flatMap(({ attribute }) => attribute ?? []);

/** Does what is missing; whether anything was. A status is put: consuming would leave a protected one (dossier §3.6). */
export async function applyMark(
  mark: Mark,
  held: HeldIndicator,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { api, options } = session;
  const path = `/api/indicators/${held.id}`;
  const isOfStatus = isSame(held.status, mark.status);
  if (!isOfStatus) {
    const json = await statusBody(mark.status, session, signal);
    await api.change({ method: 'PUT', path, json }, signal);
  }
  const { attribute } = mark;
  const isMarked = attribute === undefined || hasAttribute(held, attribute);
  if (!isMarked) {
    const sources = [{ name: options.config.sourceName }];
    const json = [{ name: attribute, value: YES, sources }];
    await api.change({ method: 'POST', path: `${path}/attributes`, json }, signal);
  }
  return !isOfStatus || !isMarked;
}

/** `Review, False Positive: Yes`. */
export const stateOf = (held: HeldIndicator): string =>
  [
    held.status,
    ...ATTRIBUTES.filter((name) => hasAttribute(held, name)).map((name) => `${name}: ${YES}`),
  ].join(', ');

const hasAttribute = ({ attributes }: HeldIndicator, wanted: string): boolean =>
  attributes.some(({ name, value }) => isSame(name, wanted) && isSame(value, YES));

async function statusBody(name: string, { statuses }: OpenSession, signal?: AbortSignal) {
  const names = await statuses.names([], signal);
  if (names.size === 0) return { status: { name } };
  const id = idByName(name, names);
  if (id !== undefined) return { status_id: id };
  throw new VendorError('config', 'ThreatQ', `ThreatQ has no indicator status "${name}".`);
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.toLowerCase();
