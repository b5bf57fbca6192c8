import type { IntelEntry } from '@intelbridge/core';
import type { Tag } from '../wire/report.schema.ts';

/** One line each; a tag that is told twice, as the taxonomy does, is told once. */
export function tagEntries(tags: readonly Tag[]): readonly IntelEntry[] {
  const byName = new Map(tags.map((tag) => [tag.name, tag]));
  return [...byName.values()].map(({ label, description, references }) => ({
    label,
    ...(description !== undefined && { description }),
    ...linkOf(references),
  }));
}

function linkOf(references: readonly string[]): Pick<IntelEntry, 'link'> {
  const link = references.find((each) => /^https?:\/\//i.test(each) && URL.canParse(each));
  return link === undefined ? {} : { link };
}
