import { FEEDBACK_ACTIONS } from '@intelbridge/core';
import { z } from 'zod';
import { provider, reportedError, value } from './common.schema.ts';

const action = z.enum(FEEDBACK_ACTIONS);
const field = z.enum(['destination', 'rating', 'confidence', 'tags']);

/** What is wrong with its values is told by the desk, with the name of the platform. */
const details = z.strictObject({
  destination: z.string().max(1_000).optional(),
  rating: z.number().optional().meta({ description: 'how bad, 0 to 5' }),
  confidence: z.number().optional().meta({ description: 'how sure, 0 to 100' }),
  tags: z.array(z.string()).optional(),
});

export const feedbackBody = z.strictObject({
  action,
  value,
  provider,
  details: details.optional().meta({ description: 'as far as the platform takes them' }),
});

export const feedbackReply = z.object({
  ok: z.boolean(),
  action: z.string(),
  value: z.string(),
  provider: z.string(),
  result: z
    .union([
      z.object({
        outcome: z.enum(['done', 'unchanged']),
        link: z.string(),
        state: z.string(),
        remark: z.string().optional(),
      }),
      z.object({ outcome: z.literal('unknown') }),
    ])
    .optional(),
  errors: z.array(reportedError),
});

export const takersReply = z.object({
  takers: z.array(
    z.object({
      provider: z.string(),
      actions: z.array(action),
      takes: z.partialRecord(action, z.array(field)),
      effects: z
        .partialRecord(action, z.string())
        .meta({ description: 'what the platform makes of it, for people' }),
      hasDestinations: z.boolean(),
      opensAdded: z.boolean().meta({ description: 'show people what they added' }),
    }),
  ),
});

export const destinationsQuery = z.object({ provider });
export const destinationsReply = z.object({
  destinations: z.array(z.object({ name: z.string(), isDefault: z.boolean() })),
});
