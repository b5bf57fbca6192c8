/** Words of one field; without `help` the app's own stands below it. */
export interface FieldWords {
  readonly label: string;
  readonly help?: string;
}

/** By path, in the words of the guides. */
export const fields: Readonly<Record<string, FieldWords>> = {
  'qradar.url': {
    label: 'QRadar Console Address',
    help: 'QRadar tells it by itself. Enter another only if the app shall use a different name.',
  },
  'qradar.token': {
    label: 'QRadar SEC Token',
    help: 'Admin > Authorized Services > Add Authorized Service: user role Admin, security profile Admin, no expiry. Then Deploy Changes, and enter the authentication token here.',
  },
  'qradar.verifyTls': {
    label: 'Check the Certificate of the Console',
    help: 'Off: anybody between the app and the console could read the token.',
  },
  'qradar.batchRows': { label: 'Entries per Request' },
  'qradar.removeSetsOnUninstall': { label: 'Remove Reference Sets on Uninstall' },
  'offenses.export': {
    label: 'Enable Exporting Offenses to ThreatQ',
    help: 'Offenses that pass the filters below become events on ThreatQ, with their indicators.',
  },
  'offenses.minSeverity': {
    label: 'QRadar Offense Severity',
    help: 'Offenses of at least this severity are exported, 0 to 10.',
  },
  'offenses.minMagnitude': {
    label: 'Offense Magnitude',
    help: 'Offenses of at least this magnitude are exported, 0 to 10.',
  },
  'offenses.statuses': {
    label: 'Offense Statuses',
    help: 'Offenses with one of these statuses are exported; with none chosen, all.',
  },
  'offenses.categories': {
    label: 'Categories',
    help: 'Offenses with one of these categories are exported; with none chosen, all.',
  },
  'offenses.ids': {
    label: 'QRadar List of IDs',
    help: 'Only offenses with these ids are exported, however old they are; empty: all.',
  },
  'offenses.keywords': {
    label: 'QRadar List of Offense Keywords',
    help: 'Offenses with one of these texts in their description are exported; empty: all.',
  },
  'offenses.lookbackHours': {
    label: 'First Export Reaches Back (Hours)',
    help: 'The first export takes offenses of so many hours before; 0: all offenses.',
  },
  'offenses.exportMinutes': {
    label: 'Export Interval (Minutes)',
    help: 'Minutes between two exports.',
  },
  'offenses.privateIndicators': { label: 'Create Indicators of Private Addresses' },
  'offenses.source': { label: 'Source on ThreatQ' },
  'offenses.indicatorStatus': { label: 'Status of New Indicators' },
  'offenses.relatedEvents': { label: 'Search Events of Offenses' },
  'offenses.relatedEventRows': { label: 'Events per Offense' },
  'offenses.relatedEventSeconds': { label: 'Time for a Search (Seconds)' },
  'offenses.searches': { label: 'Searches at the Same Time' },
  'offenses.notes': {
    label: 'Enrich Offenses with Notes',
    help: 'What ThreatQ knows of the source of an offense is written into its notes.',
  },
  'offenses.notesMinutes': {
    label: 'Notes Interval (Minutes)',
    help: 'Minutes between two rounds of notes.',
  },
  'offenses.notesAddresses': { label: 'Look Up All Addresses for Notes' },
  'threatq.ingest': {
    label: 'Enable Indicator Ingestion to QRadar',
    help: 'Indicators of the data collections below are brought into reference sets.',
  },
  'threatq.pullImmediately': {
    label: 'Pull Indicators Immediately',
    help: 'The first pull begins as soon as this section is complete, and after each start of the app.',
  },
  'threatq.prefixSets': {
    label: 'Prefix Search Names to Reference Sets',
    help: 'A data collection named Score10 fills sets like ThreatQ Score10 IP Address. A change moves what is there; nothing has to be deleted by hand.',
  },
  'threatq.prefixScheme': {
    label: 'Prefix Scheme (http/https) to URLs',
    help: 'A URL without scheme is entered as both http:// and https://.',
  },
  'threatq.url': { label: 'ThreatQ Server URL', help: 'For example https://threatq.example.com.' },
  'threatq.clientId': {
    label: 'ThreatQ Client ID',
    help: 'On the ThreatQ appliance: sudo /var/www/api/artisan threatq:oauth2-client --name=Qradar',
  },
  'threatq.clientSecret': {
    label: 'ThreatQ Client Secret',
    help: 'The client_secret that the same command prints.',
  },
  'threatq.email': { label: 'Account Name' },
  'threatq.password': { label: 'Password of the Account' },
  'threatq.verifyTls': {
    label: 'Check the Certificate of ThreatQ',
    help: 'Off: anybody between the app and ThreatQ could read the credentials.',
  },
  'threatq.collections': {
    label: 'Data Collection Names',
    help: 'Saved in the Threat Library of ThreatQ. IBM advises at most 100,000 indicators per reference set.',
  },
  'threatq.intervalHours': {
    label: 'Indicator Ingestion Timing (Hours)',
    help: 'Hours between two pulls of what changed. Default is 1 hour.',
  },
  'lookups.cacheHours': {
    label: 'Metadata Cache Refresh (Hours)',
    help: 'Hours for which what a platform knows of a value is kept. Default is 24 hours.',
  },
  'threatq.ttlDays': {
    label: 'Time to Live (Days)',
    help: 'Days after its last update at which an indicator leaves its reference set; 0: never. Default is 30 days. A change applies to the sets that are there.',
  },
  'threatq.timezone': {
    label: 'ThreatQ Instance Timezone',
    help: 'The time zone of the ThreatQ appliance. Default is UTC.',
  },
  'threatq.fullSync': {
    label: 'Periodic Full Sync of ThreatQ Indicators',
    help: 'Compares everything with ThreatQ and with the reference sets from time to time, adds what is missing and removes what left.',
  },
  'threatq.fullSyncHours': {
    label: 'Interval to Sync Indicators (Hours)',
    help: 'Hours between two full syncs. Default is 24 hours.',
  },
  'threatq.budget': { label: 'Most Entries per Reference Set' },
  'threatq.foreignEntries': { label: 'Entries of Others in Our Sets' },
  'threatq.removeEmptySets': { label: 'Remove Empty Reference Sets' },
  'threatq.pageSize': { label: 'Indicators per Request' },
  'threatq.overlapMinutes': { label: 'Overlap of Pulls (Minutes)' },
  'threatconnect.url': {
    label: 'ThreatConnect API URL',
    help: 'It ends in /api, for example https://threatconnect.example.com/api.',
  },
  'threatconnect.accessId': { label: 'API Access ID' },
  'threatconnect.secretKey': { label: 'API Secret Key' },
  'threatconnect.token': {
    label: 'API Token',
    help: 'Instead of access id and secret key, on ThreatConnect 7.7 and newer.',
  },
  'threatconnect.defaultOwner': {
    label: 'Default Owner',
    help: 'Where new indicators go unless another owner is chosen; usually the Organization.',
  },
  'threatconnect.openOnAdd': { label: 'Open ThreatConnect When Adding an Indicator' },
  'threatconnect.verifyTls': { label: 'Check the Certificate of ThreatConnect' },
  'crowdsec.key': {
    label: 'CrowdSec CTI API Key',
    help: "Made in CrowdSec's console: Settings > CTI API Keys (app.crowdsec.net/settings/cti-api-keys).",
  },
  'crowdsec.url': { label: 'Address of the CTI API' },
  'crowdsec.verifyTls': { label: 'Check the Certificate of CrowdSec' },
  'crowdsec.monthlyBudget': {
    label: 'Look-ups a Month',
    help: 'What the plan of your key has. They are counted here; CrowdSec tells nobody how many are left.',
  },
  'crowdsec.reserve': {
    label: 'Of These, Kept for People',
    help: 'What the app asks by itself, as for notes, never spends them.',
  },
  'crowdsec.hovers': { label: 'Let Tooltips Spend Look-ups' },
  'crowdsec.bulk': { label: 'Ask for Several Addresses at Once' },
  'crowdsec.exampleAddresses': { label: 'Ask about Addresses for Documentation' },
  'crowdsec.ingest': { label: 'Bring the Community Blocklist into QRadar' },
  'crowdsec.ttlDays': { label: 'Days in the Reference Set' },
  'crowdsec.budget': { label: 'Most Entries of the Reference Set' },
  'crowdsec.intervalHours': { label: 'Hours between Two Pulls of the Blocklist' },
  'lookups.negativeMinutes': { label: 'Unknown Values Kept (Minutes)' },
  'lookups.failureSeconds': { label: 'Pause after a Failed Look-up (Seconds)' },
  'lookups.staleDays': { label: 'Outdated Answers Shown (Days)' },
  'proxy.host': {
    label: 'Proxy Host',
    help: 'Without http:// or https://. Empty: no proxy.',
  },
  'proxy.port': { label: 'Proxy Port' },
  'proxy.username': { label: 'Proxy Username' },
  'proxy.password': { label: 'Proxy Password' },
  'proxy.noProxy': {
    label: 'Hosts Reached without the Proxy',
    help: 'They are reached directly.',
  },
  'log.level': { label: 'Log Level' },
};

/** By path and option. */
export const options: Readonly<Record<string, string>> = {
  'offenses.statuses.OPEN': 'Open',
  'offenses.statuses.HIDDEN': 'Hidden',
  'offenses.statuses.CLOSED': 'Closed',
  'threatq.foreignEntries.leave': 'Leave them alone',
  'threatq.foreignEntries.adopt': 'Treat them as ours',
  'log.level.debug': 'Everything (debug)',
  'log.level.info': 'What happens (info)',
  'log.level.warn': 'Warnings and errors',
  'log.level.error': 'Errors only',
};
