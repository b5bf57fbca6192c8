import { join } from 'node:path';
import {
  CrowdsecBlocklist,
  type CrowdsecConfig,
  CrowdsecLookup,
  type CrowdsecOptions,
  crowdsecConfig,
} from '@intelbridge/adapters-crowdsec';
import { LookUpQuota } from '@intelbridge/core';
import { sectionOf } from '../config/section-of.ts';
import type { Settings } from '../config/settings.config.ts';
import { VERSION } from '../version.ts';
import { checkedConfig } from './checked-config.ts';
import type { Container } from './container.ts';
import { openAppStore } from './open-app-store.ts';
import {
  BLOCKLIST,
  BLOCKLIST_STORE,
  CLOCK,
  CROWDSEC_LOOKUP,
  LOG,
  LOOKUP,
  MEASURED,
  QUOTA,
  STORE,
  STORE_FOLDER,
} from './tokens.ts';
import { bindTransport } from './transport.ts';

export function toCrowdsecConfig(settings: Settings): CrowdsecConfig {
  const { key, url, bulk, exampleAddresses } = sectionOf(settings, 'crowdsec');
  return checkedConfig('crowdsec', crowdsecConfig, { key, url, bulk, exampleAddresses });
}

/** As CrowdSec's own clients write it (dossier §1.1). */
export const CROWDSEC_USER_AGENT = `intelbridge/v${VERSION}`;

/** Throws SettingsError; connects to nothing. */
export function bindCrowdsec(container: Container, settings: Settings): void {
  const config = toCrowdsecConfig(settings);
  const { monthlyBudget, reserve, ingest } = sectionOf(settings, 'crowdsec');
  const transport = bindTransport(container, 'crowdsec', settings);
  const options = (c: Container): CrowdsecOptions => ({
    config,
    transport: c.get(transport),
    clock: c.get(CLOCK),
    log: c.get(LOG),
    userAgent: CROWDSEC_USER_AGENT,
  });
  if (ingest) bindBlocklist(container, options);
  container
    .bind(CROWDSEC_LOOKUP, (c) => new CrowdsecLookup(options(c)))
    .bind(LOOKUP, (c) => c.get(CROWDSEC_LOOKUP))
    .bind(QUOTA, (c) => {
      const { provider } = c.get(CROWDSEC_LOOKUP);
      const ports = { ledger: c.get(STORE).usage, clock: c.get(CLOCK), log: c.get(LOG) };
      return new LookUpQuota(provider, { monthlyBudget, reserve }, ports);
    })
    .bind(MEASURED, (c) => ({
      system: 'CrowdSec',
      usage: () => c.get(CROWDSEC_LOOKUP).usage(),
      health: () => c.get(CROWDSEC_LOOKUP).health(),
    }));
}

/** Its entries and those of other platforms are kept apart by the file. */
const STORE_FILE = 'crowdsec.sqlite';

function bindBlocklist(container: Container, options: (c: Container) => CrowdsecOptions): void {
  container
    .bind(
      BLOCKLIST_STORE,
      (c) => openAppStore(join(c.get(STORE_FOLDER), STORE_FILE)),
      (opened) => opened.close(),
    )
    .bind(BLOCKLIST, (c) => ({
      source: new CrowdsecBlocklist(options(c)),
      ledger: c.get(BLOCKLIST_STORE).ledger,
    }));
}
