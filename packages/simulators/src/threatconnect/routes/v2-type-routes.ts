import { isTrue, param, type Route, v2 } from '../http/call.ts';
import { notFound } from '../http/refusal.ts';
import { v2Success } from '../http/reply.ts';
import { type IndicatorType, indicatorTypes, typeNamed } from '../types/indicator-types.ts';
import { v2List } from './v2-paging.ts';

/** Booleans are texts here. */
function typeJson(type: IndicatorType, isAdditional: boolean): object {
  return {
    name: type.name,
    custom: String(type.isCustom),
    parsable: String(type.id <= 7),
    apiBranch: type.branch,
    apiEntity: type.entity,
    ...(type.isCustom ? labels(type) : {}),
    ...(isAdditional ? { keys: keysOf(type) } : {}),
  };
}

const labels = ({ casePreference, keys }: IndicatorType): object => ({
  casePreference,
  ...Object.fromEntries(
    keys.flatMap(({ name }, at) => [
      [`value${at + 1}Label`, name],
      [`value${at + 1}Type`, 'text'],
    ]),
  ),
});

const keysOf = ({ keys }: IndicatorType): object =>
  Object.fromEntries(keys.map(({ name }, at) => [`key${at + 1}`, name]));

export const v2TypeRoutes: readonly Route[] = [
  v2('GET', '/types/indicatorTypes', (call) =>
    v2List(call, 'indicatorType', indicatorTypes, (type) =>
      typeJson(type, isTrue(call, 'includeAdditional')),
    ),
  ),
  v2('GET', '/types/indicatorTypes/:name', (call) => {
    const type = typeNamed(param(call, 'name'));
    if (type === undefined) throw notFound();
    return v2Success({ indicatorType: typeJson(type, isTrue(call, 'includeAdditional')) });
  }),
];
