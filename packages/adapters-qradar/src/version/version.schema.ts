import { z } from 'zod';

/** A row of `GET /help/versions` (dossier §1.3). */
export const versionRow = z.object({
  version: z.union([z.string(), z.number().transform((version) => version.toFixed(1))]),
  removed: z.boolean().nullish(),
});

export const versionList = z.array(z.unknown());

/** A row of `GET /help/endpoints`, as far as it is asked for (§1.4). */
export const endpointList = z.array(
  z.object({ http_method: z.string(), caller_has_access: z.boolean().nullish() }),
);
