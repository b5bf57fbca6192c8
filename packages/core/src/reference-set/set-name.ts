import type { IndicatorType } from '../indicator/indicator-type.ts';
export function setName(brand: string, type: IndicatorType, collection?: string): string {
  return collection ? `${brand} ${collection} ${type}` : `${brand} ${type}`;
}
