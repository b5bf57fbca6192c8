/** What a stand-in of the app does wrong; none of it is a sound one. */
export interface Faults {
  /** Statements before it listens. */
  readonly before?: string;
  /** What SIGTERM does. */
  readonly onTerm?: string;
  /** Instead of the files of the package. */
  readonly file?: string;
}

/** A program that serves what the packaging check asks for, as JavaScript. */
export const smallProgram = ({
  before = '',
  onTerm = 'server.close(() => process.exit(0)); server.closeAllConnections();',
  file = "readFileSync(new URL('.' + path.replace(/-\\d+\\.\\d+\\.\\d+/, ''), import.meta.url))",
}: Faults = {}): string => `
import { createServer } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';

const answers = [
  ['/debug', () => 'Pong!'],
  ['/static/', (path) => ${file}],
  ['/actions/enrich', () => '{"app_id":"1001","ids":[]}'],
  ['/actions/', () => '{"app_id":"1001","path":"x","name":"x","width":1,"height":1}'],
  ['/hover/', () => '{"key":"x","label":"x","value":"x"}'],
  ['/dashboard/', () => '{"id":"x","title":"x","HTML":"x"}'],
];
const server = createServer(({ url }, response) => {
  const { pathname } = new URL(url, 'http://app');
  const [, answer] = answers.find(([prefix]) => pathname.startsWith(prefix)) ?? [];
  response.statusCode = answer === undefined ? 404 : 200;
  response.end(answer?.(pathname));
});
${before}
process.on('SIGTERM', () => { ${onTerm} });
const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
writeFileSync(process.env.INTELBRIDGE_STORE + '/started', 'yes');
server.listen(port);
`;
