import type { Settings, SettingsSection } from './settings-types.ts';

/** A part of a step: what belongs together, in the order of the guide. */
export interface Block {
  readonly id: string;
  readonly paths: readonly string[];
  /** Its section can be tested on its own, with a button at the block. */
  readonly tests?: string;
}

export interface Step {
  readonly id: StepId;
  /** Completing it saves these, in this order; the last one decides whether the step is complete. */
  readonly sections: readonly string[];
  readonly blocks: readonly Block[];
  /** May be left out. */
  readonly isOptional: boolean;
}

export type StepId = 'token' | 'qradar' | 'threatq' | 'threatconnect' | 'crowdsec';

const of = (section: string, ...names: readonly string[]) =>
  names.map((name) => `${section}.${name}`);

/** One step of the wizard per system; settings that no block names stand below as "More settings". */
export const STEPS: readonly Step[] = [
  {
    id: 'token',
    sections: ['log', 'qradar'],
    isOptional: false,
    blocks: [{ id: 'console', paths: of('qradar', 'url', 'token'), tests: 'qradar' }],
  },
  {
    id: 'qradar',
    sections: ['offenses'],
    isOptional: true,
    blocks: [
      {
        id: 'export',
        paths: of(
          'offenses',
          'export',
          'minSeverity',
          'minMagnitude',
          'statuses',
          'categories',
          'ids',
          'keywords',
        ),
      },
      { id: 'notes', paths: of('offenses', 'notes', 'notesMinutes') },
    ],
  },
  {
    id: 'threatq',
    sections: ['proxy', 'lookups', 'threatq'],
    isOptional: false,
    blocks: [
      { id: 'server', paths: of('threatq', 'url', 'clientId', 'clientSecret'), tests: 'threatq' },
      {
        id: 'indicators',
        paths: [
          ...of('threatq', 'ingest', 'collections', 'pullImmediately', 'intervalHours'),
          ...of('threatq', 'prefixSets', 'prefixScheme', 'ttlDays', 'timezone'),
          'lookups.cacheHours',
        ],
      },
      { id: 'fullSync', paths: of('threatq', 'fullSync', 'fullSyncHours') },
      { id: 'proxy', paths: of('proxy', 'host', 'port', 'username', 'password'), tests: 'proxy' },
    ],
  },
  {
    id: 'threatconnect',
    sections: ['threatconnect'],
    isOptional: true,
    blocks: [
      {
        id: 'threatconnect',
        paths: of('threatconnect', 'url', 'accessId', 'secretKey', 'openOnAdd', 'defaultOwner'),
        tests: 'threatconnect',
      },
    ],
  },
  {
    id: 'crowdsec',
    sections: ['crowdsec'],
    isOptional: true,
    blocks: [
      {
        id: 'crowdsec',
        paths: of('crowdsec', 'key', 'monthlyBudget', 'reserve', 'hovers'),
        tests: 'crowdsec',
      },
      { id: 'blocklist', paths: of('crowdsec', 'ingest', 'ttlDays', 'intervalHours', 'budget') },
    ],
  },
];

/** Whether the section that a step is about is used and lacks nothing. */
export function isComplete({ sections }: Step, settings: Settings): boolean {
  const main = settings.sections.find(({ name }) => name === sections.at(-1));
  return main?.isGiven === true && main.isComplete;
}

/** Somebody entered something: what QRadar told by itself is no beginning. */
export const wasEntered = (section: SettingsSection): boolean =>
  section.settings.some(({ isSet, origin }) => isSet && origin !== 'QRadar');
