import { z } from 'zod';
import { plainText } from './plain-text.ts';

/** Nothing CrowdSec may leave out, turn into null or send as another kind of value costs more than that one field (dossier §9). */
const anything = z.unknown().optional();

/** Text to show; a number as it is written. Empty or missing: undefined. */
export const text = anything.transform(toText);

function toText(said: unknown): string | undefined {
  if (typeof said === 'number' && Number.isFinite(said)) return String(said);
  if (typeof said !== 'string') return undefined;
  const plain = plainText(said);
  return plain === '' ? undefined : plain;
}

/** A word of an enumeration, in lower case; one that no document has is kept. */
export const word = anything.transform((said) => toText(said)?.toLowerCase());

/** A number, also as text. */
export const number = anything.transform((said) => {
  const given = typeof said === 'string' && said.trim() !== '' ? Number(said) : said;
  return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
});

export const flag = anything.transform((said) => (typeof said === 'boolean' ? said : undefined));

/** Missing, null and other values are an empty list; members that cannot be read are left out. */
export function list<Member extends z.ZodType>(member: Member) {
  return anything.transform((said): readonly z.output<Member>[] => {
    const rows: readonly unknown[] = Array.isArray(said) ? said : [];
    return rows.flatMap((row) => {
      const read = member.safeParse(row);
      return read.success ? [read.data] : [];
    });
  });
}

/** An object; missing, null and other values are one without members. */
export function part<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.object(shape);
  return anything.transform((said): z.output<typeof schema> => {
    const isObject = typeof said === 'object' && said !== null && !Array.isArray(said);
    return schema.parse(isObject ? said : {});
  });
}
