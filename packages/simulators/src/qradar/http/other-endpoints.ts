/** Paths of the dossier (§3.5, §6, §8) that every console has and this one lacks; what is below them is lacking, too. */
const others: readonly RegExp[] = [
  'analytics/rule_groups',
  'ariel/(?:databases|saved_searches)',
  'ariel/searches/[^/]+/metadata',
  'asset_model',
  'config/(?:access/(?:security_profiles|tenant_management)|domain_management|event_sources)',
  'data_classification/qid_records',
  'gui_app_framework',
  'help/resources',
  'reference_data/(?:maps?|map_of_sets|tables?)(?:_delete_tasks|_dependent_tasks)?',
  'services/geolocations',
  'siem/(?:offenses_ocsf|offense_saved_searches)',
  'system/servers',
].map((path) => new RegExp(`^/${path}(?:/|$)`));

export const isOtherEndpoint = (path: string): boolean => others.some((each) => each.test(path));
