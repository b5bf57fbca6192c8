import type { Manifest, Service } from './manifest.ts';

/** Why a console refuses a manifest: 33104 schema, 33307 capabilities, 33308 missing rest method, 33304 OAuth. */
export interface ManifestProblem {
  readonly code: number;
  readonly message: string;
}

type Row = Readonly<Record<string, unknown>>;

const required = ['name', 'description', 'version', 'uuid'];

/** One of these makes a manifest an app (§1.1, 3), with what each row of it must have. */
const needed: Readonly<Record<string, readonly string[]>> = {
  areas: ['id', 'text', 'url'],
  rest_methods: ['name', 'method', 'url'],
  dashboard_items: ['text', 'description', 'rest_method'],
  configuration_pages: ['text', 'description', 'url'],
  gui_actions: ['id', 'text', 'groups'],
  page_scripts: ['app_name', 'page_id', 'scripts'],
  metadata_providers: ['rest_method', 'metadata_type'],
  fragments: ['app_name', 'page_id', 'rest_endpoint'],
  custom_columns: ['label', 'page_id', 'rest_endpoint'],
  services: ['name', 'version'],
  uninstall_hooks: ['description', 'rest_method'],
  environment_variables: ['name', 'value'],
};

const switches = [
  'load_flask',
  'node_only',
  'use_qradar_csrf',
  'single_instance_only',
  'multitenancy_safe',
  'add_app_capability',
];

/** Checks what the SDK's schema and its extra rules ask for (§1.1). */
export function manifestProblems(manifest: Manifest): ManifestProblem[] {
  const whole = manifest as unknown as Row;
  return [
    ...required.filter((key) => !isText(whole[key])).map((key) => schema(`${key} is missing`)),
    ...switches
      .filter((key) => ![undefined, 'true', 'false'].includes(whole[key] as undefined))
      .map((key) => schema(`${key} is not the text "true" or "false"`)),
    ...(whole['load_flask'] === undefined && !Object.keys(needed).some((key) => key in whole)
      ? [schema('there is nothing in it')]
      : []),
    ...Object.entries(needed).flatMap(([key, members]) => rowProblems(whole[key], key, members)),
    ...capabilityProblems(whole),
    ...serviceProblems(manifest),
  ];
}

function rowProblems(rows: unknown, key: string, members: readonly string[]): ManifestProblem[] {
  if (rows === undefined) return [];
  if (!Array.isArray(rows)) return [schema(`${key} is not a list`)];
  return (rows as Row[]).flatMap((row, at) => [
    ...members
      .filter((member) => row[member] === undefined || row[member] === '')
      .map((member) => schema(`${key}[${at}].${member} is missing`)),
    ...Object.entries(row)
      .filter(([name, value]) => name !== 'javascript' && /[<>]/.test(isText(value) ? value : ''))
      .map(([name]) => schema(`${key}[${at}].${name} has an angle bracket`)),
    ...specialProblems(row, `${key}[${at}]`, key),
  ]);
}

function specialProblems(row: Row, at: string, key: string): ManifestProblem[] {
  const { url, metadata_type: type, javascript, rest_method: method } = row;
  if (key === 'rest_methods' && isText(url) && !/^\/./.test(url))
    return [schema(`${at}.url does not start with /`)];
  if (key === 'metadata_providers' && isText(type) && !/^(?:ip|userName|ariel:)/.test(type))
    return [schema(`${at}.metadata_type is unknown`)];
  if (key === 'page_scripts' && (row['app_name'] === '*') !== (row['page_id'] === '*'))
    return [schema(`${at}: * stands for both app_name and page_id or for none`)];
  if (key === 'gui_actions' && javascript === undefined && method === undefined)
    return [schema(`${at} has neither javascript nor rest_method`)];
  return [];
}

/** Also finds rest methods that are used and not there. */
function capabilityProblems(whole: Row): ManifestProblem[] {
  const lists = Object.keys(needed).map((key) => whole[key]);
  const rows = lists.filter((list) => Array.isArray(list)).flat() as Row[];
  const methods = new Set(((whole['rest_methods'] ?? []) as Row[]).map(({ name }) => name));
  return rows.flatMap(({ required_capabilities: capabilities, rest_method: method }) => [
    ...(Array.isArray(capabilities) ? capabilities : [])
      .filter((each) => !isText(each) || !/^[a-zA-Z.]+$/.test(each))
      .map((each) => ({ code: 33_307, message: `capability ${String(each)} is not valid` })),
    ...(isText(method) && method !== '' && !methods.has(method)
      ? [{ code: 33_308, message: `rest method ${method} is not defined` }]
      : []),
  ]);
}

function serviceProblems({ services, load_flask: flask }: Manifest): ManifestProblem[] {
  const rows: readonly Service[] = Array.isArray(services) ? (services as Service[]) : [];
  const names = rows.map(({ name }) => name);
  const ports = rows.flatMap(({ port }) => port ?? []);
  return [
    ...(new Set(names).size < names.length ? [schema('two services have one name')] : []),
    ...(new Set(ports).size < ports.length ? [schema('two services have one port')] : []),
    ...(flask === 'false' && !ports.includes(5000) ? [schema('no service has port 5000')] : []),
  ];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const schema = (message: string): ManifestProblem => ({ code: 33_104, message });
