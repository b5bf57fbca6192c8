import { type FilterFields, plainField } from '../filter/filter-field.ts';
import type { FieldTree } from '../listing/fields.ts';
import { type ApiVersion, isAtLeast } from '../version/api-version.ts';
import type { Offense, OffenseLogSource, OffenseRule } from './offense.ts';

const sortable = { sortable: true } as const;
const unfiltered = { filterable: false } as const;

const ruleFields: FilterFields<OffenseRule> = {
  id: plainField('id', 'number'),
  type: plainField('type', 'text'),
};

const logSourceFields: FilterFields<OffenseLogSource> = {
  id: plainField('id', 'number'),
  name: plainField('name', 'text'),
  type_id: plainField('type_id', 'number'),
  type_name: plainField('type_name', 'text'),
};

/** What may be filtered and sorted by, field by field as the dossier §4.1 marks it. */
const offenseFields: FilterFields<Offense> = {
  id: plainField('id', 'number', sortable),
  description: plainField('description', 'text', unfiltered),
  status: plainField('status', 'text', { ordered: false }),
  assigned_to: plainField('assigned_to', 'text', sortable),
  categories: plainField('categories', 'text', { list: true, sortable: true }),
  category_count: plainField('category_count', 'number', sortable),
  policy_category_count: plainField('policy_category_count', 'number', sortable),
  security_category_count: plainField('security_category_count', 'number', sortable),
  severity: plainField('severity', 'number', sortable),
  credibility: plainField('credibility', 'number', sortable),
  relevance: plainField('relevance', 'number', sortable),
  magnitude: plainField('magnitude', 'number', sortable),
  start_time: plainField('start_time', 'number', sortable),
  last_updated_time: plainField('last_updated_time', 'number', sortable),
  first_persisted_time: plainField('first_persisted_time', 'number', sortable),
  last_persisted_time: plainField('last_persisted_time', 'number', sortable),
  close_time: plainField('close_time', 'number', sortable),
  closing_user: plainField('closing_user', 'text', sortable),
  closing_reason_id: plainField('closing_reason_id', 'number', sortable),
  inactive: plainField('inactive', 'boolean', sortable),
  protected: plainField('protected', 'boolean', sortable),
  follow_up: plainField('follow_up', 'boolean', sortable),
  offense_type: plainField('offense_type', 'number', sortable),
  offense_source: plainField('offense_source', 'text', { filterable: false, sortable: true }),
  source_network: plainField('source_network', 'text', unfiltered),
  destination_networks: plainField('destination_networks', 'text', { list: true }),
  source_address_ids: plainField('source_address_ids', 'number', { list: true }),
  local_destination_address_ids: plainField('local_destination_address_ids', 'number', {
    list: true,
  }),
  source_count: plainField('source_count', 'number'),
  local_destination_count: plainField('local_destination_count', 'number'),
  remote_destination_count: plainField('remote_destination_count', 'number', sortable),
  username_count: plainField('username_count', 'number', sortable),
  device_count: plainField('device_count', 'number', sortable),
  event_count: plainField('event_count', 'number', sortable),
  flow_count: plainField('flow_count', 'number', sortable),
  domain_id: plainField('domain_id', 'number'),
  rules: plainField('rules', 'number', { list: true, fields: ruleFields }),
  log_sources: plainField('log_sources', 'number', { list: true, fields: logSourceFields }),
};

/** All of them as if consoles filtered by everything. */
export const everyOffenseField: FilterFields<Offense> = Object.fromEntries(
  Object.entries(offenseFields).map(([name, field]) => [
    name,
    { ...field, filterable: true, ordered: true },
  ]),
);

const persistedTimes: readonly string[] = ['first_persisted_time', 'last_persisted_time'];

/** Versions 12.1 and 13.1 brought the two times; 13.0 does not have them. */
const hasPersistedTimes = (version: ApiVersion): boolean =>
  isAtLeast(version, '13.1') || (version.major === 12 && version.minor >= 1);

const isKnown = (name: string, version: ApiVersion): boolean =>
  hasPersistedTimes(version) || !persistedTimes.includes(name);

export const offenseFieldsOf = (version: ApiVersion): FilterFields<Offense> =>
  Object.fromEntries(Object.entries(offenseFields).filter(([name]) => isKnown(name, version)));

export const offenseTree = (version: ApiVersion): FieldTree =>
  Object.fromEntries(
    Object.entries(offenseFields)
      .filter(([name]) => isKnown(name, version))
      .map(([name, { fields }]) => [
        name,
        fields === undefined
          ? true
          : Object.fromEntries(Object.keys(fields).map((each) => [each, true as const])),
      ]),
  );

/** An offense as a version shows it. */
export const offenseJson = (offense: Offense, version: ApiVersion): object =>
  hasPersistedTimes(version)
    ? offense
    : Object.fromEntries(Object.entries(offense).filter(([name]) => isKnown(name, version)));
