import type { Clock } from '@intelbridge/core';
import { certificatesShownTo } from '../composition/certificates-shown.ts';
import { checkProxy } from '../composition/check-proxy.ts';
import { type App, compose } from '../composition/compose.ts';
import type { ConnectionFacts } from '../composition/connection-checks.ts';
import type { LoadedSettings } from '../config/load-settings.ts';
import type { Settings } from '../config/settings.config.ts';
import { PROBES, type SystemSection } from '../run/check-connections.ts';
import type { ConnectionTest, TestFailure } from './connection-test.ts';
import { type FailureContext, failureOf, toTestFailure } from './to-test-failure.ts';

const LONGEST_MS = 30_000;

/** Tries the connection of one system, with settings that need not be kept. Rejects with nothing but bugs. */
export async function testConnection(
  loaded: LoadedSettings,
  section: SystemSection,
  clock: Clock,
  context: FailureContext,
): Promise<ConnectionTest> {
  const app = compose(loaded, () => undefined, impatient(clock));
  try {
    const test = await timed(clock, context, (signal) => probeOf(section)(app, signal));
    if (test.failure?.cause !== 'certificate-untrusted') return test;
    const certificate = await certificateOf(app, section);
    return { ...test, failure: { ...test.failure, ...(certificate && { certificate }) } };
  } finally {
    await app.close();
  }
}

/** Tries the way to each system through the proxy of its settings. */
export const testProxy = (
  systems: readonly (readonly [SystemSection, Settings])[],
  clock: Clock,
): Promise<ConnectionTest> =>
  timed(clock, { isOwnToken: false }, (signal) => checkProxy(systems, signal));

async function timed(
  clock: Clock,
  context: FailureContext,
  probe: (signal: AbortSignal) => Promise<ConnectionFacts>,
): Promise<ConnectionTest> {
  const startedAt = clock.now();
  const end = (rest: Pick<ConnectionTest, 'facts' | 'warnings' | 'failure'>): ConnectionTest => ({
    ok: rest.failure === undefined,
    ms: clock.now() - startedAt,
    ...rest,
  });
  try {
    const found = await probe(AbortSignal.timeout(LONGEST_MS));
    const { facts, warnings } = found;
    return end({ facts, warnings, failure: rightsFailure(found) });
  } catch (error) {
    const failure = toTestFailure(error, context);
    if (failure === undefined) throw error;
    return end({ facts: [], warnings: [], failure });
  }
}

/** People wait: what fails is tried again at once, or not at all. */
const impatient = (clock: Clock): Clock => ({
  now: () => clock.now(),
  sleep: async (_ms, signal) => signal?.throwIfAborted(),
});

function probeOf(section: SystemSection) {
  const found = PROBES.find(([each]) => each === section);
  if (found === undefined) throw new Error(`${section} cannot be tried`);
  return found[2];
}

function rightsFailure({ missingRights: rights = [] }: ConnectionFacts): TestFailure | undefined {
  if (rights.length === 0) return undefined;
  const said = `The account may not ${rights.join(', nor ')}.`;
  return { ...failureOf('rights-missing', said), rights };
}

/** The highest one that is shown: who trusts it, trusts the server also after its next certificate. */
async function certificateOf({ settings }: App, section: SystemSection) {
  try {
    const signal = AbortSignal.timeout(LONGEST_MS);
    return (await certificatesShownTo(settings, section, signal)).at(-1);
  } catch {
    return undefined;
  }
}
