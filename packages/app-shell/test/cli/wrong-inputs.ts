import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from './installation.ts';

/** Folder of the store that the test locks as another run would. */
export const heldStore = ({ store }: Installation): string => join(store, '..', 'held');

/** One thing an administrator gets wrong, and what the command line has to make of it. */
export interface BadInput {
  readonly name: string;
  readonly args?: (here: Installation) => readonly string[];
  readonly variables?: (here: Installation) => Record<string, string | undefined>;
  readonly code: number;
  /** Each has to be there: who, what, and where it is put right. */
  readonly says: readonly RegExp[];
}

const set = (name: string, value: string) => () => ['--set', `${name}=${value}`];
const file = (content: string) => (here: Installation) => {
  const path = join(here.store, '..', 'given.json');
  writeFileSync(path, content);
  return ['--settings', path];
};

export const WRONG_SETTINGS: readonly BadInput[] = [
  {
    name: 'a wrong QRadar token',
    args: set('qradar.token', 'wrong-token-of-qradar'),
    code: 1,
    says: [/^(Error: )?QRadar SEC Token is Invalid\./, /Authorized Services/],
  },
  {
    name: 'wrong ThreatQ credentials',
    args: set('threatq.clientSecret', 'wrong-secret-of-threatq'),
    code: 1,
    says: [/^(Error: )?ThreatQ Credentials Are Invalid\./, /ThreatQ settings/],
  },
  {
    name: 'an unknown data collection',
    args: set('threatq.collections', 'Nope'),
    code: 1,
    says: [/ThreatQ gives the account no data collection named "Nope"/, /"Active ones"/],
  },
  {
    name: 'an unreachable console',
    args: set('qradar.url', 'http://127.0.0.1:9'),
    code: 1,
    says: [/QRadar: .*127\.0\.0\.1:9 refused the connection/, /check qradar\.url/],
  },
  {
    name: 'an unreachable platform',
    args: set('threatq.url', 'http://127.0.0.1:9'),
    code: 1,
    says: [/ThreatQ: .*127\.0\.0\.1:9 refused the connection/, /check threatq\.url/],
  },
  {
    name: 'a certificate nobody here trusts',
    code: 1,
    variables: () => ({ INTELBRIDGE_QRADAR_CA_FILE: undefined }),
    says: [/QRadar: .*the certificate of 127\.0\.0\.1:\d+ .*not trusted/, /qradar\.caFile/],
  },
  {
    name: 'a CA file that is none',
    args: set('qradar.caFile', '/dev/null'),
    code: 2,
    says: [/Setting qradar\.caFile is wrong: \/dev\/null holds no certificate in PEM form\./],
  },
  {
    name: 'a CA file that is not there',
    args: set('threatq.caFile', '/nowhere/ca.pem'),
    code: 2,
    says: [/Setting threatq\.caFile is wrong: \/nowhere\/ca\.pem cannot be read\./],
  },
  {
    name: 'an unknown setting in the file',
    args: file('{"threatq":{"ttlDay":3}}'),
    code: 2,
    says: [
      /Unknown setting threatq\.ttlDay in the settings file .*given\.json/,
      /threatq\.ttlDays\?/,
    ],
  },
  {
    name: 'a file that is not JSON',
    args: file('{"threatq":'),
    code: 2,
    says: [/The settings file .*given\.json is not valid JSON\./],
  },
  {
    name: 'an unknown variable',
    variables: () => ({ INTELBRIDGE_THREATQ_TTL: '3' }),
    code: 2,
    says: [/Unknown setting INTELBRIDGE_THREATQ_TTL in the environment\./],
  },
  {
    name: 'a missing setting',
    variables: () => ({ INTELBRIDGE_QRADAR_TOKEN: undefined }),
    code: 2,
    says: [
      /Setting qradar\.token is missing: .*Set it in the settings file or as INTELBRIDGE_QRADAR_TOKEN\./,
    ],
  },
  {
    name: 'half an account',
    variables: () => ({ INTELBRIDGE_THREATQ_CLIENT_SECRET: undefined }),
    code: 2,
    says: [/Setting threatq\.clientSecret is wrong: missing; give it, or email and password/],
  },
  {
    name: 'two accounts at once',
    variables: () => ({
      INTELBRIDGE_THREATQ_EMAIL: 'who@example.com',
      INTELBRIDGE_THREATQ_PASSWORD: 'wrong-secret-of-threatq',
    }),
    code: 2,
    says: [
      /Setting threatq\.clientSecret is wrong: give either a client secret or a user account\./,
    ],
  },
  {
    name: 'a password of nobody',
    variables: () => ({
      INTELBRIDGE_THREATQ_CLIENT_SECRET: undefined,
      INTELBRIDGE_THREATQ_PASSWORD: 'wrong-secret-of-threatq',
    }),
    code: 2,
    says: [/Setting threatq\.email is wrong: missing; a password needs the email of its account\./],
  },
  {
    name: 'an address that is none',
    args: set('qradar.url', 'htps://qradar.example.com'),
    code: 2,
    says: [/Setting qradar\.url is wrong: the address must start with https:\/\//],
  },
  {
    name: 'a proxy with a scheme',
    args: set('proxy.host', 'http://proxy.example.com'),
    code: 2,
    says: [/Setting proxy\.host is wrong: .*without http:\/\//],
  },
];

export const UNUSABLE_STORES: readonly BadInput[] = [
  {
    name: 'a store below a file',
    args: ({ store }) => {
      const path = join(store, '..', 'a-file');
      writeFileSync(path, '');
      return ['--store', join(path, 'store')];
    },
    code: 1,
    says: [/Store: .*a-file\/store\/\S+ cannot be opened or made/, /--store or INTELBRIDGE_STORE/],
  },
  {
    name: 'a store where no folder can be made',
    args: () => ['--store', '/proc/intelbridge'],
    code: 1,
    says: [/Store: \/proc\/intelbridge\/\S+ cannot be opened or made \(.+\)\./],
  },
  {
    name: 'a folder in the place of the store file',
    args: ({ store }) => {
      const path = join(store, '..', 'odd');
      mkdirSync(join(path, 'intelbridge.sqlite'), { recursive: true });
      return ['--store', path];
    },
    code: 1,
    says: [/Store: .*odd\/intelbridge\.sqlite cannot be opened or made \(.+\)\./],
  },
  {
    name: 'a store that another run holds',
    args: (here) => ['--store', heldStore(here)],
    code: 3,
    says: [/Store: another sync is running on \S+held\. Wait for its end/],
  },
];
