import { hash } from 'node:crypto';
import type { IndicatorRecord } from '../store/indicator-record.ts';

/** The 32 hex digits that stand for type and value. */
export const indicatorHash = ({ typeId, value }: IndicatorRecord): string =>
  hash('md5', `${typeId}:${value}`);
