import type { ElementType } from '../reference-set/element-type.ts';
import { entryProblem } from '../reference-set/entry-value.ts';
import type { IndicatorType } from './indicator-type.ts';
export interface EntryRules {
  readonly prefixScheme: boolean;
}
export type Entries =
  | { readonly ok: true; readonly canonical: string; readonly values: readonly string[] }
  | { readonly ok: false; readonly reason: string };
export function entriesOf(
  type: IndicatorType,
  published: string,
  elementType: ElementType,
  rules: EntryRules,
): Entries {
  const reason = entryProblem(elementType, published);
  if (reason) return { ok: false, reason };
  const values =
    type === 'URL' && rules.prefixScheme && !published.includes('://')
      ? [`http://${published}`, `https://${published}`]
      : [published.replace(/\.$/, '')];
  return { ok: true, canonical: published, values };
}
