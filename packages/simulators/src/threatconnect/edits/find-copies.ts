import { permissionIn } from '../auth/users.ts';
import type { Call } from '../http/call.ts';
import { notFound } from '../http/refusal.ts';
import type { Indicator } from '../store/indicator.ts';
import type { Owner } from '../store/owners.ts';
import { type IndicatorType, indicatorTypes } from '../types/indicator-types.ts';
import { summaryOf, valuesOfSummary } from '../types/indicator-values.ts';

/** Reading hides inactive copies, see `inactiveSingle`; writing does not. */
export type Purpose = 'read' | 'write';

/** The copies of a value that the caller may see, by owner as they came. */
export function copiesOf(
  { world, user }: Call,
  type: IndicatorType,
  text: string,
  purpose: Purpose,
): readonly Indicator[] {
  const values = valuesOfSummary(type, text);
  if (values === undefined) return [];
  const { ipv6Lookup, inactiveSingle } = world.behaviour;
  const isOtherForm = type.name === 'Address' && summaryOf(type, values) !== text;
  if (isOtherForm && ipv6Lookup === 'stored-form') return [];
  const isHidden = ({ fields }: Indicator): boolean =>
    purpose === 'read' && inactiveSingle === 'hidden' && !fields.active;
  return world.store
    .copies(type, values)
    .filter((each) => permissionIn(user, each.owner) !== 'NONE' && !isHidden(each));
}

/** One owner's copy. Throws 404. */
export function copyIn(
  call: Call,
  type: IndicatorType,
  text: string,
  { owner, purpose }: { readonly owner: Owner; readonly purpose: Purpose },
): Indicator {
  const copy = copiesOf(call, type, text, purpose).find((each) => each.owner === owner);
  if (copy === undefined) throw notFound();
  return copy;
}

/** The copies of a value of whatever type. */
export const copiesOfAnyType = (call: Call, text: string, purpose: Purpose): readonly Indicator[] =>
  indicatorTypes.flatMap((type) => copiesOf(call, type, text, purpose));
