import { z } from 'zod';
import { instant } from './common.schema.ts';

export const healthReply = z.object({
  connections: z.array(
    z.object({
      name: z.string(),
      isConfigured: z.boolean(),
      state: z
        .enum(['untried', 'up', 'down'])
        .meta({ description: 'down: the last try got no answer' }),
      since: instant.optional(),
      circuitOpenUntil: instant
        .optional()
        .meta({ description: 'nothing is sent before, as nobody answered several times in a row' }),
      latencyMs: z.number().optional(),
      lastError: z.string().optional().meta({ description: 'for administrators' }),
      apiVersion: z.string().optional(),
      release: z.string().optional(),
      authorisedUntil: instant.nullable().optional().meta({ description: 'null: without end' }),
    }),
  ),
});
