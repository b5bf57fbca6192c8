import { isAbsolute, relative } from 'node:path';
import { z } from 'zod';
import type { Catch } from './probe.ts';

/** The fields used of `biome --reporter=json` (2.6). */
const biomeReport = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.string().nullish() }) }),
  ),
});

/** The fields used of `oxlint --format=json` (1.94). */
const oxlintReport = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), filename: z.string() })),
});

/** The fields used of `knip --reporter=json` (6.44): per file one list per kind of issue. */
const knipReport = z.object({
  issues: z.array(z.looseObject({ file: z.string() })),
});

export function parseBiome(text: string, root: string): Catch[] {
  return biomeReport.parse(JSON.parse(text)).diagnostics.map(({ category, location }) => ({
    rule: category,
    file: fromRoot(location.path ?? '', root),
  }));
}

export function parseOxlint(text: string, root: string): Catch[] {
  return oxlintReport.parse(JSON.parse(text)).diagnostics.map(({ code, filename }) => ({
    rule: code ?? '',
    file: fromRoot(filename, root),
  }));
}

export function parseKnip(text: string): Catch[] {
  return knipReport.parse(JSON.parse(text)).issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds)
      .filter(([, found]) => Array.isArray(found) && found.length > 0)
      .map(([rule]) => ({ rule, file })),
  );
}

/** `path(line,column): error TS1234: …`, paths from the root. */
export function parseTypeErrors(text: string): Catch[] {
  return [...text.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+):/gm)].map(
    ([, file = '', rule = '']) => ({ rule, file }),
  );
}

function fromRoot(file: string, root: string): string {
  return isAbsolute(file) ? relative(root, file) : file;
}
