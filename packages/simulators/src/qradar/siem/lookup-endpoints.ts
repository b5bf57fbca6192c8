import { oldFilterError } from '../errors/old-set-errors.ts';
import { type FilterFields, plainField } from '../filter/filter-field.ts';
import { type Call, type Endpoint, ok, pathNumber } from '../http/endpoint.ts';
import { listed, treeOf, unsorted } from '../listing/list-rows.ts';
import { type OffenseType, offenseTypes } from './offense-types.ts';
import type { AnalyticsRule } from './rules.ts';
import { badTypeSort, resourceMissing, ruleMissing } from './siem-errors.ts';

const typeFields: FilterFields<OffenseType> = {
  id: plainField('id', 'number', { sortable: true }),
  name: plainField('name', 'text'),
  property_name: plainField('property_name', 'text'),
  database_type: plainField('database_type', 'text'),
  custom: plainField('custom', 'boolean'),
};

const ruleFields: FilterFields<AnalyticsRule> = {
  id: plainField('id', 'number'),
  identifier: plainField('identifier', 'text'),
  name: plainField('name', 'text'),
  type: plainField('type', 'text'),
  origin: plainField('origin', 'text'),
  enabled: plainField('enabled', 'boolean'),
  owner: plainField('owner', 'text'),
  creation_date: plainField('creation_date', 'number'),
  modification_date: plainField('modification_date', 'number'),
  linked_rule_identifier: plainField('linked_rule_identifier', 'text'),
  base_host_id: plainField('base_host_id', 'number'),
  base_capacity: plainField('base_capacity', 'number'),
  average_capacity: plainField('average_capacity', 'number'),
  capacity_timestamp: plainField('capacity_timestamp', 'number'),
};

const typesOf = ({ world }: Call): OffenseType[] =>
  offenseTypes(world.behaviour.customOffenseTypes, world.behaviour.hiddenOffenseTypes);

/** What numbers in an offense mean: its type and its rules. */
export const lookupEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/siem/offense_types',
    since: '12.0',
    fieldsIn: 'query',
    known: () => treeOf(typeFields),
    ranged: true,
    filterError: oldFilterError,
    sortError: badTypeSort,
    answer: (call) => listed(typesOf(call), typeFields, call),
  },
  {
    method: 'GET',
    path: '/siem/offense_types/{offense_type_id}',
    since: '12.0',
    parameters: [pathNumber('offense_type_id')],
    fieldsIn: 'query',
    known: () => treeOf(typeFields),
    answer: (call) => {
      const type = typesOf(call).find(({ id }) => id === Number(call.path('offense_type_id')));
      if (type === undefined) throw resourceMissing('offense type');
      return ok(type);
    },
  },
  {
    method: 'GET',
    path: '/analytics/rules',
    since: '12.0',
    fieldsIn: 'query',
    known: () => treeOf(ruleFields),
    ranged: true,
    filterError: oldFilterError,
    answer: (call) => unsorted(call.world.offenses.rules.rows, ruleFields, call),
  },
  {
    method: 'GET',
    path: '/analytics/rules/{id}',
    since: '12.0',
    parameters: [pathNumber()],
    fieldsIn: 'query',
    known: () => treeOf(ruleFields),
    answer: ({ world, path }) => {
      const rule = world.offenses.rules.get(Number(path('id')));
      if (rule === undefined) throw ruleMissing(path('id'));
      return ok(rule);
    },
  },
];
