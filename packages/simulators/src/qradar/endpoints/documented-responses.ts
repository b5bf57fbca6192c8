import { statusSentence } from '../errors/api-error.ts';
import { documentedText } from '../errors/collection-errors.ts';

const sets = '/reference_data/sets';
const collections = '/reference_data_collections';
const offense = '/siem/offenses/{offense_id}';

/** What IBM lists per endpoint (dossier §8, §3.2, §3.3): statuses of success, then errors as status/number. */
const documented: Readonly<Record<string, string>> = {
  [`POST ${sets}`]: '201 409/1004 422/1005',
  [`GET ${sets}/{name}`]: '200 404/1002 422/1005 422/1012',
  [`POST ${sets}/{name}`]: '200 404/1002 404/1011 422/1005 422/1012 422/1014',
  [`DELETE ${sets}/{name}`]: '202 404/1002 422/1005 422/1012 422/1015',
  [`DELETE ${sets}/{name}/{value}`]: '200 404/1002 404/1003 404/1011 422/1005 422/1012 422/1014',
  [`POST ${sets}/bulk_load/{name}`]: '200 400/1001 404/1002 422/1005',
  [`POST ${sets}/bulk_load/{namespace}/{name}/{domain_id}`]:
    '200 400/1001 404/1002 404/1011 422/1005 422/1012 422/1014 422/1015',
  [`GET ${sets}/{name}/dependents`]: '202 404/1002',
  'GET /reference_data/set_delete_tasks/{task_id}': '200 404/1002',
  'GET /reference_data/set_dependent_tasks/{task_id}': '200 404/1002',
  'GET /reference_data/set_dependent_tasks/{task_id}/results': '200 404/1002',
  [`GET ${collections}/sets`]: '200 422/14000 422/14001',
  [`POST ${collections}/sets`]:
    '201 409/10006 422/10001 422/10002 422/10003 422/10004 422/10005 422/10007 422/1021',
  [`GET ${collections}/sets/{id}`]: '200 404/15000',
  [`POST ${collections}/sets/{id}`]: '200 404/11001 422/11002 422/11003 422/11004 422/1021',
  [`DELETE ${collections}/sets/{id}`]: '202 403/12001 404/12000 404/12002',
  [`GET ${collections}/sets/{id}/dependents`]: '202 404/13000 404/13001',
  [`GET ${collections}/set_delete_tasks/{task_status_id}`]: '200 404/12003',
  [`GET ${collections}/set_dependents_tasks/{task_status_id}`]: '200 404/13007',
  [`POST ${collections}/set_dependents_tasks/{task_status_id}`]: '200 404/13007',
  [`GET ${collections}/set_dependents_tasks/{task_status_id}/results`]: '200 404/13009',
  [`GET ${collections}/set_entries`]: '200 422/24001 422/24002 422/24003 422/24004',
  [`POST ${collections}/set_entries`]:
    '201 200 422/20001 422/20002 422/20003 422/20004 422/20005 422/20006 422/20007 422/20008 422/20009',
  [`PATCH ${collections}/set_entries`]: '202 403/23004 404/23003 422/23000 422/23002 422/23005',
  [`GET ${collections}/set_entries/{id}`]: '200 404/25000',
  [`POST ${collections}/set_entries/{id}`]: '200 403/21002 404/21000 422/21001 422/21003',
  [`DELETE ${collections}/set_entries/{id}`]: '204 403/22002 404/22001',
  [`GET ${collections}/set_bulk_update_tasks/{task_status_id}`]: '200 404/23001',
  [`GET ${collections}/set_bulk_update_tasks/{task_status_id}/results`]: '200 404/23001 404/23003',
  'GET /siem/offenses': '200 422/1005 422/1010 422/1030',
  [`GET ${offense}`]: '200 404/1002 422/1005',
  [`POST ${offense}`]: '200 403/1009 404/1002 409/1008 422/1005',
  [`GET ${offense}/notes`]: '200 404/1002',
  [`POST ${offense}/notes`]: '201 404/1002 422/1005',
  [`GET ${offense}/notes/{note_id}`]: '200 404/1002 404/1003',
  [`GET ${offense}/assignable_actors`]: '200 404/85101001 422/85101030',
  'POST /siem/offense_closing_reasons': '201 409/1004 422/1005',
  'GET /siem/offense_closing_reasons/{closing_reason_id}': '200 404/1002',
  'GET /siem/offense_types': '200 422/1010 422/1012',
  'GET /siem/offense_types/{offense_type_id}': '200 404/1002',
  'GET /siem/source_addresses': '200 422/1010',
  'GET /siem/source_addresses/{source_address_id}': '200 404/1002',
  'GET /siem/local_destination_addresses': '200 422/1010',
  'GET /siem/local_destination_addresses/{local_destination_address_id}': '200 404/1002',
  'GET /analytics/rules/{id}': '200 404/1002',
  'GET /data_classification/high_level_categories': '200 422/23003 422/23004 422/23005',
  'GET /data_classification/low_level_categories': '200 422/23053 422/23054 422/23055',
  'POST /ariel/searches': '201 404/1002 409/1004 422/1005 422/2000 503/1010',
  'GET /ariel/searches/{search_id}': '200 206 404/1002 503/1010',
  'POST /ariel/searches/{search_id}': '200 404/1002 422/1005 503/1010',
  'DELETE /ariel/searches/{search_id}': '202 404/1002 503/1010',
  'GET /ariel/searches/{search_id}/results': '200 404/1002 404/1003 503/1010',
  'POST /ariel/validators/aql': '200 503/1010',
  'GET /config/access/users': '200 422/38314001 422/38314002',
};

interface Responses {
  readonly success_responses: readonly object[];
  readonly error_responses: readonly object[];
}

/** As `/help/endpoints` shows them; the error of a broken server is always among them. */
export function documentedResponses(method: string, path: string): Responses {
  const broken = path.startsWith(collections) ? '500/110000' : '500/1020';
  const codes = `${documented[`${method} ${path}`] ?? '200'} ${broken}`.split(' ');
  return {
    success_responses: codes.filter((code) => !code.includes('/')).map((code) => response(code)),
    error_responses: codes.filter((code) => code.includes('/')).map(toError),
  };
}

const response = (status: string, description = ''): object => ({
  response_code: Number(status),
  response_code_description: statusSentence(Number(status)),
  description,
});

function toError(code: string): object {
  const [status = '', number = ''] = code.split('/');
  return { ...response(status, documentedText(Number(number))), unique_code: Number(number) };
}
