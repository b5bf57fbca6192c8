import type { IndicatorType } from '../indicator/indicator-type.ts';
import type { ElementType } from './element-type.ts';
export function elementTypeFor(
  type: IndicatorType,
  _offered: ReadonlySet<ElementType>,
): ElementType {
  return type === 'IP Address' ? 'IP' : 'ALNIC';
}
