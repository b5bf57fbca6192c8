import { z } from 'zod';

/** What is read of the `package.json` of a dependency, and of our own. */
export const packageJson = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('see its licence text'),
  author: z
    .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
    .optional(),
});

export type PackageJson = z.output<typeof packageJson>;
