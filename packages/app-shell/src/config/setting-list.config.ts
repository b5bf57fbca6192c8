import { z } from 'zod';
import { settings } from './settings.config.ts';

export type SettingKind = 'text' | 'number' | 'boolean' | 'list';

/** One setting as the file, the environment, the flags and the docs know it. */
export interface Setting {
  /** `threatq.ttlDays` */
  readonly path: string;
  /** `INTELBRIDGE_THREATQ_TTL_DAYS` */
  readonly variable: string;
  readonly kind: SettingKind;
  readonly help: string;
  readonly secret: boolean;
  readonly required: boolean;
  /** As JSON text; undefined: none. */
  readonly defaultValue: string | undefined;
}

export const VARIABLE_PREFIX = 'INTELBRIDGE_';

export function variableOf(path: string): string {
  const words = path.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll('.', '_');
  return VARIABLE_PREFIX + words.toUpperCase();
}

/** Every setting, in the order of the schema. */
export function settingList(): readonly Setting[] {
  return Object.entries(settings.shape).flatMap(([section, schema]) => {
    const object = unwrap(schema);
    if (!(object instanceof z.ZodObject)) return [];
    return Object.entries(object.shape).map(([name, leaf]) =>
      toSetting(`${section}.${name}`, leaf as z.ZodType),
    );
  });
}

function toSetting(path: string, leaf: z.ZodType): Setting {
  const meta = leaf.meta() ?? {};
  const missing = leaf.safeParse(undefined);
  const fallback = missing.success ? missing.data : undefined;
  return {
    path,
    variable: variableOf(path),
    kind: kindOf(unwrap(leaf)),
    help: String(meta['help'] ?? ''),
    secret: meta['secret'] === true,
    required: !missing.success,
    defaultValue: fallback === undefined ? undefined : JSON.stringify(fallback),
  };
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = (schema as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return inner === undefined ? schema : unwrap(inner);
}

function kindOf(schema: z.ZodType): SettingKind {
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodNumber) return 'number';
  return schema instanceof z.ZodArray ? 'list' : 'text';
}
