import { z } from 'zod';
import { FAILURE_CAUSES } from '../../settings/connection-test.ts';
import { instant } from './common.schema.ts';

/** Long enough for a bundle of authorities. */
const MOST_PEM = 300_000;

const certificate = z.object({
  subject: z.string(),
  issuer: z.string(),
  fingerprint: z.string().meta({ description: 'SHA-256' }),
  validFrom: instant,
  validTo: instant,
  pem: z.string(),
});

const failure = z.object({
  cause: z.enum(FAILURE_CAUSES),
  message: z.string(),
  advice: z.string(),
  certificate: certificate.optional(),
  rights: z.array(z.string()).optional(),
});

export const connectionTest = z.object({
  ok: z.boolean(),
  ms: z.number(),
  facts: z.array(z.string()),
  warnings: z.array(z.string()),
  failure: failure.optional(),
});

const setting = z.object({
  name: z.string(),
  path: z.string(),
  variable: z.string(),
  kind: z.enum(['text', 'number', 'boolean', 'list', 'numbers']),
  type: z.string(),
  help: z.string(),
  secret: z.boolean(),
  required: z.boolean(),
  options: z.array(z.string()).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  isWhole: z.boolean().optional(),
  default: z.unknown().optional(),
  value: z.unknown().optional().meta({ description: 'never of a secret' }),
  isSet: z.boolean(),
  origin: z.enum(['default', 'QRadar', 'file', 'secrets', 'environment', 'flag']),
  isLocked: z.boolean().meta({ description: 'given where it cannot be changed here' }),
  hasChoices: z.boolean(),
  rewritesSets: z.boolean(),
  problem: z.string().optional(),
});

export const settingsReply = z.object({
  revision: z.string(),
  state: z.enum(['starting', 'ready', 'reopening', 'not configured']),
  secrets: z.enum(['opened', 'locked', 'none']),
  problems: z.array(z.object({ at: z.string().optional(), message: z.string() })),
  sections: z.array(
    z.object({
      name: z.string(),
      isGiven: z.boolean(),
      isComplete: z.boolean(),
      canTest: z.boolean(),
      settings: z.array(setting),
      ca: z.array(certificate).optional(),
    }),
  ),
});

export const savedReply = z.object({
  settings: settingsReply,
  test: connectionTest.optional(),
});

export const choicesReply = z.object({
  choices: z.array(
    z.object({ value: z.string(), label: z.string().optional(), count: z.number().optional() }),
  ),
  failure: failure.optional(),
});

export const sectionParams = z.object({ section: z.string().max(50) });
export const choicesParams = sectionParams.extend({ setting: z.string().max(50) });

const draft = {
  changes: z
    .record(z.string().max(50), z.unknown())
    .optional()
    .meta({ description: 'by name; null: back to the default' }),
  caPem: z.string().max(MOST_PEM).nullable().optional(),
};
export const trialBody = z.strictObject({
  ...draft,
  beside: z
    .record(z.string().max(50), z.record(z.string().max(50), z.unknown()))
    .optional()
    .meta({ description: 'changes of other sections that are not saved either, by section' }),
});
export const saveBody = z.strictObject({
  ...draft,
  revision: z.string().max(50).optional(),
  insist: z.boolean().optional().meta({ description: 'save though the connection does not work' }),
});

export const exportReply = z.record(z.string(), z.record(z.string(), z.unknown()));

export const importBody = z.strictObject({
  settings: z.record(z.string().max(50), z.record(z.string().max(50), z.unknown())),
  secrets: z
    .record(z.string().max(100), z.string().max(10_000))
    .optional()
    .meta({ description: 'by path, e.g. threatq.clientSecret' }),
  dryRun: z.boolean().optional().meta({ description: 'only check' }),
  insist: z.boolean().optional(),
});

export const importReply = z.object({ settings: settingsReply, changed: z.array(z.string()) });
