import type { Details, Place } from './answer.ts';

/** What somebody has filled in so far; what is empty is not said. */
export interface Draft {
  readonly destination: string | undefined;
  readonly rating: string;
  readonly confidence: string;
  readonly tags: readonly string[];
  /** A tag that is being written. */
  readonly tag: string;
}

export const NOTHING_SAID: Draft = {
  destination: undefined,
  rating: '',
  confidence: '',
  tags: [],
  tag: '',
};

/** A tag that was written but not entered counts. */
export function tagsOf({ tags, tag }: Draft): readonly string[] {
  const written = tag.trim();
  return written === '' || tags.includes(written) ? tags : [...tags, written];
}

export const isConfidence = (text: string): boolean =>
  text === '' || (/^\d{1,3}$/.test(text) && Number(text) <= 100);

/** Where a new indicator goes unless somebody chooses; undefined where there is no choice. */
export const presetOf = (places: readonly Place[] | undefined): string | undefined =>
  (places?.find(({ isDefault }) => isDefault) ?? places?.[0])?.name;

/** Undefined where nothing is said. */
export function toDetails(draft: Draft): Details | undefined {
  const { destination, rating, confidence } = draft;
  const tags = [...tagsOf(draft)];
  const details: Details = {
    ...(destination !== undefined && { destination }),
    ...(rating !== '' && { rating: Number(rating) }),
    ...(confidence !== '' && { confidence: Number(confidence) }),
    ...(tags.length > 0 && { tags }),
  };
  return Object.keys(details).length === 0 ? undefined : details;
}
