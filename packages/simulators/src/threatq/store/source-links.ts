import type { ContextOwner, SourceLink } from './indicator-record.ts';

/** Links made by calls are numbered from here on; below are the links of `feeds`, numbered by their indicator. */
export const firstLinkId = 1_000_000_000;
const feedsPerIndicator = 10;

/** All sources of an indicator, those it came with first. */
export function sourceLinks(record: ContextOwner): readonly SourceLink[] {
  const { links } = record.context;
  if (record.feeds.length === 0) return links;
  const fromFeeds = record.feeds.map((sourceId, index) => ({
    id: record.id * feedsPerIndicator + index,
    sourceId,
    creatorSourceId: sourceId,
    tlpId: null,
    createdS: record.createdS,
    updatedS: record.createdS,
    publishedS: record.createdS,
  }));
  return links.length === 0 ? fromFeeds : [...fromFeeds, ...links];
}

/** The same list, ready to be changed. */
export function ownSourceLinks(record: ContextOwner): SourceLink[] {
  const context = record.ownContext();
  if (record.feeds.length > 0) {
    context.links = [...sourceLinks(record)];
    record.feeds = [];
  }
  return context.links;
}
