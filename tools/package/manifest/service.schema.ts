import { z } from 'zod';
import { booleanText, serviceName, text } from './texts.schema.ts';

const count = z.int().min(0);

const endpoint = z.strictObject({
  name: text,
  path: text,
  http_method: text,
  request_mime_type: text.optional(),
  error_mime_type: text.optional(),
});

/** What supervisord is told of a program; all its keys are passed on as they are. */
const supervision = {
  autorestart: z.enum(['true', 'false', 'unexpected']).optional(),
  autostart: booleanText.optional(),
  directory: text.optional(),
  environment: text.optional(),
  exitcodes: text.optional(),
  numprocs: count.optional(),
  priority: z.int().min(1).optional(),
  process_name: text.optional(),
  redirect_stderr: booleanText.optional(),
  serverurl: text.optional(),
  startretries: count.optional(),
  startsecs: count.optional(),
  stderr_capture_maxbytes: text.optional(),
  stderr_events_enabled: booleanText.optional(),
  stderr_logfile: text.optional(),
  stderr_logfile_backups: count.optional(),
  stderr_logfile_maxbytes: text.optional(),
  stdout_capture_maxbytes: text.optional(),
  stdout_events_enabled: booleanText.optional(),
  stdout_logfile: text.optional(),
  stdout_logfile_backups: count.optional(),
  stdout_logfile_maxbytes: text.optional(),
  stopsignal: z.enum(['TERM', 'HUP', 'INT', 'QUIT', 'KILL', 'USR1', 'USR2']).optional(),
  stopwaitsecs: count.optional(),
  umask: text.optional(),
  user: text.optional(),
};

/** A program of the container, and what it listens on. */
export const service = z.strictObject({
  name: serviceName,
  version: text,
  port: z.int().min(0).max(65_536).optional(),
  command: text.optional(),
  endpoints: z.array(endpoint).readonly().optional(),
  ...supervision,
});
