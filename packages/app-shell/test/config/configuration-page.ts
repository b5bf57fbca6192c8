import { EXIT, EXIT_MEANINGS } from '../../src/cli/exit-code.ts';
import { DEFAULT_FILE, DEFAULT_STORE } from '../../src/config/load-settings.ts';
import { FILE_VARIABLE, KEY_VARIABLE, STORE_VARIABLE } from '../../src/config/read-environment.ts';
import { type Setting, settingList } from '../../src/config/setting-list.config.ts';

/** A settings file as most installations have it. */
export const EXAMPLE = {
  qradar: { url: 'https://qradar.example.com', caFile: '/etc/intelbridge/qradar-ca.pem' },
  threatq: {
    url: 'https://threatq.example.com',
    clientId: 'id-of-the-oauth-client',
    collections: ['Score 8 and better', 'Ransomware, current'],
    ttlDays: 30,
    timezone: 'UTC',
  },
  proxy: { host: 'proxy.example.com', port: 3128, noProxy: ['qradar.example.com'] },
};

/** The whole of docs/configuration.md, from the settings as the code has them. */
export function configurationPage(): string {
  return `# Configuration

This page is written from the code and compared with it by a test; after a change, write it anew with
\`npx vitest run packages/app-shell/test/config -u\`. A new setting is a new leaf in
\`packages/app-shell/src/config/settings.config.ts\` or one of its sections: file key, variable, flag, checks, \`config list\`
and this page follow.

## Where settings come from

From weakest to strongest; of two that say the same setting, the stronger one counts:

1. the default below
2. in the QRadar app, what QRadar says: the address of its console, the token of the authorized service, the authorities it
   trusts, the proxy of Auto Update
3. the settings file, a JSON object of sections
4. the secrets that the app keeps in its store
5. the environment
6. the flag \`--set name=value\`, which may be repeated; of one name, the last

An unknown setting is an error in the file, the environment and flags, as a mistyped one would be lost in silence. \`intelbridge config check\`
reads the settings and tries every connection; \`intelbridge config list\` shows this list. Every fault is told at once, each
with its place.

In a variable or flag, a list is written with commas, or as a JSON array where a name holds a comma; true or false also as
yes or no, on or off, 1 or 0. An empty variable counts as not given.

Secrets belong into the store: what is entered on the configuration page, or by \`intelbridge config set-secret <setting>\`
from standard input, lies there encrypted (\`secrets.json\`, AES-256-GCM). The key comes from the variable
${code(KEY_VARIABLE)}, a long random text; else in QRadar from the secret that it gives each installation; else from the file
\`secrets.key\`, made in the store for the account of Intelbridge alone, which then protects against a copy of \`secrets.json\`
and not against one of the whole store. With another key the app asks for the credentials again. Secrets may also be variables, or in a
file that only this account may read. Flags can be seen by everyone on the machine in its list of processes.

## Where things are

${table(
  ['what', 'flag', 'variable', 'default'],
  [
    [
      'folder of the store',
      '`--store <folder>`',
      code(STORE_VARIABLE),
      `${code(DEFAULT_STORE)} in the current folder`,
    ],
    [
      'settings file',
      '`--settings <file>`',
      code(FILE_VARIABLE),
      `${code(DEFAULT_FILE)} in the folder of the store, if it exists`,
    ],
    ['key of the secrets', '', code(KEY_VARIABLE), 'as told above'],
  ],
)}

The store holds what was asked for, what QRadar confirmed, what the last runs did, which offenses were exported and what notes
said of them. One run at a time uses it; a second one ends with code ${EXIT.locked}.

## Example

\`\`\`json
${exampleJson()}
\`\`\`

with \`INTELBRIDGE_QRADAR_TOKEN\` and \`INTELBRIDGE_THREATQ_CLIENT_SECRET\` in the environment.

## Settings

Required ones have no default. A system of which nothing is set is not set up; what needs it says so: \`intelbridge sync\` and
\`offenses export\` need QRadar and ThreatQ, \`lookup\` and \`feedback\` any platform, the rest QRadar and any platform.

${sections().join('\n\n')}

## Exit codes

${table(
  ['code', 'meaning'],
  Object.entries(EXIT).map(([name, value]) => [
    String(value),
    EXIT_MEANINGS[name as keyof typeof EXIT],
  ]),
)}
`;
}

/** Lists on one line, as the formatter has them. */
function exampleJson(): string {
  const indented = JSON.stringify(EXAMPLE, null, 2);
  return indented.replace(/\[[^\]]*\]/g, (list) =>
    JSON.stringify(JSON.parse(list)).replaceAll('","', '", "'),
  );
}

function sections(): readonly string[] {
  const bySection = Map.groupBy(settingList(), ({ path }) => path.split('.')[0] ?? '');
  return [...bySection].map(
    ([section, settings]) =>
      `### ${section}\n\n${table(['setting', 'variable', 'type', 'default', 'meaning'], settings.map(toRow))}`,
  );
}

function toRow({ path, variable, type, secret, required, defaultValue, help }: Setting) {
  const fallback =
    defaultValue === undefined || defaultValue === '[]' ? 'none' : code(defaultValue);
  const kind = secret ? `${type}, secret` : type;
  return [code(path), code(variable), kind, required ? 'required' : fallback, help];
}

const code = (text: string) => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
