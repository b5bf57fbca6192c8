import type { ElementType } from '../reference-set/element-type.ts';
import { entryProblem } from '../reference-set/entry-value.ts';
import { canonicalForm } from './canonical.ts';
import type { IndicatorType } from './indicator-type.ts';
import { hasScheme } from './url.ts';

export interface EntryRules {
  /** URLs without scheme are sent twice, as `http://` and as `https://`. */
  readonly prefixScheme: boolean;
}

export type Entries =
  | { readonly ok: true; readonly canonical: string; readonly values: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The entries that stand for an indicator in a set, all of them or none. */
export function entriesOf(
  type: IndicatorType,
  published: string,
  elementType: ElementType,
  { prefixScheme }: EntryRules,
): Entries {
  const form = canonicalForm(type, published);
  if (!form.ok) return form;
  const canonical = form.value;
  const values =
    prefixScheme && type === 'URL' && !hasScheme(canonical)
      ? [`http://${canonical}`, `https://${canonical}`]
      : [canonical];
  for (const value of values) {
    const reason = entryProblem(elementType, value);
    if (reason) return { ok: false, reason };
  }
  return { ok: true, canonical, values };
}
