import { z } from 'zod';
import { settings } from './settings.config.ts';

/** `numbers`: a list of them. */
export type SettingKind = 'text' | 'number' | 'boolean' | 'list' | 'numbers';

/** One setting as the file, the environment, the flags and the docs know it. */
export interface Setting {
  /** `threatq.ttlDays` */
  readonly path: string;
  /** `INTELBRIDGE_THREATQ_TTL_DAYS` */
  readonly variable: string;
  readonly kind: SettingKind;
  /** For people: `whole number, 1 to 50,000`. */
  readonly type: string;
  readonly help: string;
  readonly secret: boolean;
  readonly required: boolean;
  /** As it would be typed; undefined: none. */
  readonly defaultValue: string | undefined;
  /** The same as a value. */
  readonly fallback: unknown;
  readonly limits: SettingLimits;
}

/** What a form needs to know; of a list, about its entries. */
export interface SettingLimits {
  /** Only these are allowed. */
  readonly options?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly isWhole?: boolean;
}

export const VARIABLE_PREFIX = 'INTELBRIDGE_';

function variableOf(path: string): string {
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
  const required = meta['required'] === true || !missing.success;
  const fallback = required ? undefined : missing.data;
  return {
    path,
    variable: variableOf(path),
    kind: kindOf(unwrap(leaf)),
    type: typeOf(unwrap(leaf)),
    help: typeof meta['help'] === 'string' ? meta['help'] : '',
    secret: meta['secret'] === true,
    required,
    defaultValue: typeof fallback === 'string' ? fallback : JSON.stringify(fallback),
    fallback,
    limits: limitsOf(unwrap(leaf)),
  };
}

/** What a schema comes to below its default, its meta data and what prepares the value for it. */
function unwrap(schema: z.ZodType): z.ZodType {
  const { def } = schema as { def?: { innerType?: z.ZodType; out?: z.ZodType } };
  const inner = def?.innerType ?? def?.out;
  return inner === undefined ? schema : unwrap(inner);
}

function kindOf(schema: z.ZodType): SettingKind {
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodNumber) return 'number';
  if (!(schema instanceof z.ZodArray)) return 'text';
  return entryOf(schema) instanceof z.ZodNumber ? 'numbers' : 'list';
}

const entryOf = (list: z.ZodArray): z.ZodType => unwrap(list.element as z.ZodType);

function limitsOf(schema: z.ZodType): SettingLimits {
  if (schema instanceof z.ZodArray) return limitsOf(entryOf(schema));
  if (schema instanceof z.ZodEnum) return { options: schema.options.map(String) };
  if (!(schema instanceof z.ZodNumber)) return {};
  const { minValue, maxValue, format } = schema;
  const isSafe = maxValue !== null && maxValue < Number.MAX_SAFE_INTEGER;
  return {
    ...(minValue !== null && { min: minValue }),
    ...(isSafe && { max: maxValue }),
    isWhole: format === 'safeint',
  };
}

function typeOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.join(', ')}`;
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodArray) return `list of ${entriesIn(entryOf(schema))}`;
  if (!(schema instanceof z.ZodNumber)) return 'text';
  const { minValue, maxValue, format } = schema;
  const range = [minValue, maxValue].map((bound) => bound?.toLocaleString('en-US')).join(' to ');
  return `${format === 'safeint' ? 'whole number' : 'number'}, ${range}`;
}

function entriesIn(entry: z.ZodType): string {
  if (entry instanceof z.ZodEnum) return entry.options.join(', ');
  return entry instanceof z.ZodNumber ? 'whole numbers' : 'text';
}
