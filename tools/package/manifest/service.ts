import { APP_ROOT } from '../identity.ts';
import type { Manifest } from './manifest.schema.ts';

type Service = NonNullable<Manifest['services']>[number];

/** The framework forwards to this port and probes `/debug` on it once a minute. */
const PORT = 5000;

/** The only process of the container. It ends with 0 when asked to; anything else is started again. */
export const SERVICE: Service = {
  name: 'intelbridge',
  version: '1',
  port: PORT,
  command: `${APP_ROOT}/container/service/start-intelbridge.sh`,
  directory: `${APP_ROOT}/app`,
  autostart: 'true',
  autorestart: 'unexpected',
  exitcodes: '0',
  startsecs: 3,
  startretries: 10,
  stopsignal: 'TERM',
  // The framework kills what is left after 10 s.
  stopwaitsecs: 8,
  // The store holds credentials, though encrypted.
  umask: '077',
  redirect_stderr: 'true',
  stdout_logfile: `${APP_ROOT}/store/log/service.log`,
  stdout_logfile_maxbytes: '2MB',
  stdout_logfile_backups: 2,
  endpoints: [{ name: 'health', path: '/debug', http_method: 'GET' }],
};
