import { z } from 'zod';

/** The fields used of dependency-cruiser's JSON output (18.7). */
const depcruiseReport = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
    ruleSetUsed: z.object({
      forbidden: z.array(z.object({ name: z.string(), comment: z.string().optional() })),
    }),
  }),
});

export type DepcruiseSummary = z.infer<typeof depcruiseReport>['summary'];

/** Throws on anything but a whole report, so that a crash never looks like a clean tree. */
export function parseDepcruise(text: string): DepcruiseSummary {
  return depcruiseReport.parse(JSON.parse(text)).summary;
}
