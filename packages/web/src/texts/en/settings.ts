import { numbered } from './numbered.ts';
import { fields, options } from './setting-fields.ts';

export interface BlockWords {
  readonly title: string;
  readonly help?: string;
}

const blocks: Readonly<Record<string, BlockWords>> = {
  console: { title: 'Authorized service' },
  export: { title: 'Export of offenses' },
  notes: { title: 'Notes on offenses' },
  proxy: {
    title: 'External proxy',
    help: 'Only if QRadar reaches other systems through one. It holds for all connections but the exceptions.',
  },
  server: { title: 'ThreatQ server' },
  indicators: { title: 'Indicators' },
  fullSync: { title: 'Full sync' },
  threatconnect: { title: 'ThreatConnect' },
  crowdsec: { title: 'CrowdSec' },
  blocklist: {
    title: 'Community blocklist',
    help: 'Addresses that many report, as a reference set. Few plans of CrowdSec have it.',
  },
};

const initial = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const sections: Readonly<Record<string, string>> = {
  qradar: 'QRadar',
  offenses: 'offenses',
  threatq: 'ThreatQ',
  threatconnect: 'ThreatConnect',
  crowdsec: 'CrowdSec',
  lookups: 'look-ups',
  proxy: 'the proxy',
  log: 'the log',
};

/** What helps more than the refusal itself, by its code. */
const byCode: Readonly<Record<string, string>> = {
  'changed-meanwhile':
    'Somebody else saved settings meanwhile. What they saved is shown now, beside what you entered; look at it and complete the section again.',
  'bad-settings': 'Some fields need another value; each says which.',
};

export const settings = {
  title: 'Configuration',
  stepsLabel: 'Steps of the configuration',
  optional: 'Optional',
  required: '(required)',
  more: 'More settings',
  on: 'On',
  off: 'Off',
  fields,
  blocks,
  options,
  sections,
  locked: (variable: string) =>
    `The variable ${variable} or a flag of the process says it; it cannot be changed here.`,
  problem: (end: string) => (end.startsWith('is ') ? `This ${end}.` : `${initial(end)}.`),
  problemsTitle: 'Something keeps the app from working as it is set up.',
  lockedSecrets:
    'The saved secrets cannot be opened on this installation. Enter token, client secret and passwords again.',
  secretSaved: 'Saved. Type to replace it.',
  secretOfQradar: 'QRadar provides it. Type to use another.',
  addEntry: 'Add',
  removeEntry: (entry: string) => `Remove ${entry}`,
  askingChoices: 'Asking what there is to choose from',
  choicesLater:
    'A list is offered once address and credentials are entered. Until then type it in.',
  noChoices: 'There is no list to choose from.',
  askAgain: 'Ask again',
  searchChoices: 'Search',
  goneChoice: 'not there any more',
  indicators: (count: string) => numbered(count, 'indicator'),
  steps: {
    token: {
      label: 'QRadar token',
      title: 'Add the QRadar SEC token',
      help: 'The app works on QRadar with a token of its own, as an authorized service.',
    },
    qradar: {
      label: 'QRadar settings',
      title: 'Configure QRadar settings',
      help: 'Which offenses go to ThreatQ, and which get notes. Without a change no offense is exported.',
    },
    threatq: {
      label: 'ThreatQ settings',
      title: 'Configure ThreatQ settings',
      help: 'Where ThreatQ is, and which of its indicators come into QRadar.',
    },
    threatconnect: {
      label: 'ThreatConnect',
      title: 'Configure ThreatConnect',
      help: 'For look-ups and feedback on ThreatConnect. Leave it empty if you do not use it.',
    },
    crowdsec: {
      label: 'CrowdSec',
      title: 'Configure CrowdSec',
      help: 'For look-ups of addresses on CrowdSec. Leave it empty if you do not use it.',
    },
  },
  bar: {
    complete: 'Complete section',
    reset: 'Reset',
    back: 'Back',
    next: 'Next',
    saving: 'Testing and saving',
  },
  saved: {
    title: 'Section saved.',
    one: (step: string) => `${step}: the settings are saved and in use.`,
    allTitle: 'All steps have been completed.',
    all: 'Indicators are brought in from now on; ThreatConnect and CrowdSec may follow.',
    reopening: 'Taking up the new settings',
  },
  setback: {
    title: (section: string) => `The settings of ${section} were not saved.`,
    leftOut: 'Some fields are needed; each says so.',
    byCode,
  },
  reset: {
    title: (step: string) => `Reset ${step}?`,
    help: 'All that was saved of this section is forgotten, secrets and certificates too, and the defaults hold again. Reference sets stay as they are.',
    confirm: 'Reset',
    failed: 'It was not reset.',
  },
  certificate: {
    subject: 'Certificate of',
    issuer: 'Signed by',
    valid: 'Valid',
    between: (from: string, to: string) => `${from} to ${to}`,
    fingerprint: 'SHA-256 fingerprint',
  },
  authority: {
    title: 'Certificate authority',
    help: 'Needed only where the server has a certificate that your organisation signed itself. A PEM file.',
    choose: 'Choose file',
    replace: 'Replace',
    remove: 'Remove',
    removed: 'It is removed when the section is completed.',
    entered: 'A new one is used for tests, and saved when the section is completed.',
    noPem:
      'This is no certificate in PEM format: its text begins with -----BEGIN CERTIFICATE-----.',
  },
  test: {
    button: (section: string) => `Test connection to ${section}`,
    running: 'Testing',
    passed: 'The connection works.',
    failed: 'The connection does not work.',
    notTried: 'The connection was not tried.',
    took: (time: string) => `It took ${time}.`,
    underSecond: 'less than a second',
    trust: 'Trust this certificate',
    compareFirst:
      'Compare the fingerprint with what the administrator of that server tells you, then trust it here.',
    insist: 'Save nevertheless',
  },
  plan: {
    title: 'What this change does to the reference sets',
    working: 'Working out what would change. Nothing is changed yet.',
    failed: 'The plan could not be made.',
    incomplete: 'The plan is incomplete.',
    summary: (adds: string, removes: string) =>
      `The next pull would add ${numbered(adds, 'entry', 'entries')} and remove ${removes}.`,
    takes: (time: string) => `It would take about ${time}.`,
    confirm: 'Save the change',
    cancel: 'Go back',
    nothing: 'No reference set would change.',
    set: 'Reference set',
    total: 'Total',
    columns: {
      added: 'Added',
      refreshed: 'Refreshed',
      removed: 'Removed',
      rejectedCount: 'Rejected',
    },
    held: 'Some of what would go is so much that it waits for you, and is not removed by itself.',
  },
  orders: {
    pull: 'Pull All ThreatQ Indicators',
    clear: 'Clear Metadata Cache',
    cleared: (count: string) => `${numbered(count, 'answer was', 'answers were')} forgotten.`,
    failed: 'It was not done.',
    running: 'Bringing in what changed',
    runningFull: 'Pulling all ThreatQ indicators',
    starting: 'Starting',
    cancelling: 'Stopping',
    failedRun: 'The last pull failed.',
    outcomes: {
      ended: 'The last pull ended',
      failed: 'The last pull failed',
      cancelled: 'The last pull was cancelled',
    },
  },
  held: {
    title: (set: string) => `A deletion from ${set} waits for you.`,
    what: (entries: string, of: string, share: string, collection: string) =>
      `${entries} of ${of} entries (${share}) are not in ${collection === '' ? 'any data collection' : `the data collection ${collection} any more`}. Seen`,
    why: 'So many at once may be a mistake on ThreatQ, so nothing was deleted.',
    confirm: 'Delete them',
    discard: 'Keep them',
    sure: (entries: string, set: string) =>
      `Delete ${numbered(entries, 'entry', 'entries')} from ${set}?`,
    afterwards: 'They are removed at the next pull, if ThreatQ still does not list them.',
    failed: 'It was not decided.',
  },
  portable: {
    export: 'Export settings',
    import: 'Import settings',
    title: 'Import settings',
    confirm: 'Import',
    failed: 'The settings were not imported.',
    noSettings: 'The file holds no settings: it is no JSON object.',
    secrets: 'A file holds no secrets. Enter those that are needed with it.',
    check: 'Check again',
    same: 'The file says what is set already.',
    changes: 'These settings would change. Secrets are not in the file and stay as they are.',
  },
} as const;
