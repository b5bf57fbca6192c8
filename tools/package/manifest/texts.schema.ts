import { z } from 'zod';

/** Nothing of a manifest may hold an angle bracket. */
const NO_BRACKETS = /^[^<>]*$/;

/** Text for people, names, addresses. */
export const text = z.string().min(1).regex(NO_BRACKETS);
export const optionalText = z.string().regex(NO_BRACKETS);

/** QRadar wants its booleans as text. */
export const booleanText = z.enum(['true', 'false']);

/** A capability of a user role: letters and dots only. */
const capability = z
  .string()
  .min(1)
  .regex(/^[a-zA-Z.]*$/);
export const capabilities = z.array(capability).readonly();

/** `null`: none. */
export const icon = z.string().regex(NO_BRACKETS).nullable();

/** A path of a REST method, with its slash. */
export const restUrl = z
  .string()
  .min(2)
  .regex(/^\/[^<>]*$/);

export const version = z
  .string()
  .min(1)
  .regex(/^[^<> ]*$/);

export const metadataType = z.string().regex(/^(?:ip|userName|ariel:)[^<>]*$/);

/** What the SDK refuses in the name of a service. */
export const serviceName = z
  .string()
  .min(1)
  .regex(/^[^ ;/?@&=+$,'|():{}[\]^<>]*$/);

export const variableName = z
  .string()
  .min(1)
  .regex(/^[a-zA-Z_][a-zA-Z0-9_]*[^='<>]*$/);
