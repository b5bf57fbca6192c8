import { oldFilterError } from '../errors/old-set-errors.ts';
import { type FilterFields, plainField } from '../filter/filter-field.ts';
import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint.ts';
import { unsorted } from '../listing/list-rows.ts';
import { releases } from '../version/releases.ts';

const SERVICE_ID = 12;
const ADMIN_ID = 1;
const SERVICE_AGE_MS = 30 * 86_400_000;

interface ServiceRow {
  readonly id: number;
  readonly label: string;
  readonly token: null;
  readonly created_by: string;
  readonly tenant_id: null;
  readonly security_profile_id: number;
  readonly user_role_id: number;
  readonly creation_date: number;
  readonly expiration_date: number | null;
  readonly last_used_date: number | null;
}

const serviceFields: FilterFields<ServiceRow> = {
  id: plainField('id', 'number'),
  label: plainField('label', 'text'),
  created_by: plainField('created_by', 'text'),
  security_profile_id: plainField('security_profile_id', 'number'),
  user_role_id: plainField('user_role_id', 'number'),
  creation_date: plainField('creation_date', 'number'),
  expiration_date: plainField('expiration_date', 'number'),
  last_used_date: plainField('last_used_date', 'number'),
};

export const systemEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/system/about',
    since: '12.0',
    fieldsIn: 'query',
    known: () => ({
      build_version: true,
      external_version: true,
      release_name: true,
      fips_enabled: true,
    }),
    answer: about,
  },
  {
    method: 'GET',
    path: '/config/access/authorized_services',
    since: '16.0',
    fieldsIn: 'query',
    parameters: [{ name: 'current_authorized_service', place: 'query', type: 'boolean' }],
    known: () => ({
      id: true,
      label: true,
      token: true,
      created_by: true,
      tenant_id: true,
      security_profile_id: true,
      user_role_id: true,
      creation_date: true,
      expiration_date: true,
      last_used_date: true,
    }),
    ranged: true,
    filterError: oldFilterError,
    answer: services,
  },
];

function about({ world }: Call): Answer {
  const api = world.versions.newest.text;
  const external = releases.find((release) => release.api === api)?.external ?? '';
  const [base = ''] = external.split(' ');
  return ok({
    build_version: `${base}.20240101000000`,
    external_version: external,
    fips_enabled: false,
    release_name: external.replace(/ (?:UP|FP)/, ' Update Package '),
  });
}

/** The token itself is never shown. A user is no authorized service, and sees those of others only as an administrator. */
function services(call: Call): Answer {
  const { world, query, caller } = call;
  const isCurrentOnly = query('current_authorized_service')?.toLowerCase() === 'true';
  const isUsers = caller.kind === 'user' && (isCurrentOnly || !world.access.may(caller, 'ADMIN'));
  const rows = isUsers ? [] : [toServiceRow(world)];
  return unsorted(rows, serviceFields, call);
}

function toServiceRow({ behaviour, accounts, tokenUsedMs, startedMs }: Call['world']): ServiceRow {
  return {
    id: SERVICE_ID,
    label: behaviour.serviceLabel,
    token: null,
    tenant_id: null,
    created_by: accounts.user.name,
    security_profile_id: ADMIN_ID,
    user_role_id: ADMIN_ID,
    creation_date: startedMs - SERVICE_AGE_MS,
    expiration_date: behaviour.tokenExpiresMs,
    last_used_date: tokenUsedMs,
  };
}
