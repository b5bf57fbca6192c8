import { z } from 'zod';
import { crowdsecSettings } from './crowdsec-settings.config.ts';
import { lookupSettings } from './lookup-settings.config.ts';
import { offenseSettings } from './offense-settings.config.ts';
import { qradarSettings } from './qradar-settings.config.ts';
import { about, secret, text } from './setting-leaf.config.ts';
import { threatconnectSettings } from './threatconnect-settings.config.ts';
import { threatqSettings } from './threatq-settings.config.ts';

/**
 * Everything an administrator can set. A new setting is a new leaf here: file key, variable, flag and docs follow. A system
 * of which nothing is set is not set up.
 */
export const settings = z.strictObject({
  qradar: qradarSettings.optional(),
  threatq: threatqSettings.optional(),
  threatconnect: threatconnectSettings.optional(),
  crowdsec: crowdsecSettings.optional(),
  offenses: offenseSettings.prefault({}),
  lookups: lookupSettings.prefault({}),
  proxy: z
    .strictObject({
      host: text
        .optional()
        .meta(about('Proxy server for all outgoing connections, without http://')),
      port: z.int().min(1).max(65_535).default(3_128).meta(about('Port of the proxy')),
      username: text.optional().meta(about('User name at the proxy')),
      password: text.optional().meta(secret('Password at the proxy')),
      noProxy: z
        .array(text)
        .default([])
        .meta(about('Hosts reached without the proxy; in a variable separated by commas')),
    })
    .prefault({}),
  log: z
    .strictObject({
      level: z
        .enum(['debug', 'info', 'warn', 'error'])
        .default('info')
        .meta(about('Least important messages to log')),
    })
    .prefault({}),
});

export type Settings = z.output<typeof settings>;

export type Section = keyof Settings;
