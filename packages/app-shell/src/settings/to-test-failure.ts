import {
  type ConnectionProblem,
  isVendorError,
  StorageError,
  type VendorError,
  type VendorErrorKind,
} from '@intelbridge/core';
import { SettingsError } from '../config/settings-error.ts';
import type { FailureCause, TestFailure } from './connection-test.ts';

const BY_CONNECTION: Readonly<Record<ConnectionProblem, FailureCause>> = {
  'unknown host': 'host-unknown',
  unreachable: 'host-unreachable',
  certificate: 'certificate-untrusted',
  proxy: 'proxy-refused',
  'proxy unreachable': 'proxy-unreachable',
  'other protocol': 'not-the-platform',
};

const BY_KIND: Readonly<Record<VendorErrorKind, FailureCause>> = {
  auth: 'credentials-refused',
  forbidden: 'rights-missing',
  config: 'settings',
  'rate-limited': 'limited',
  unavailable: 'host-unreachable',
  protocol: 'not-the-platform',
  unsupported: 'version-too-old',
};

const ADVICE: Readonly<Record<FailureCause, string>> = {
  settings: 'Correct the settings.',
  'token-refused':
    'Check the token under Admin > Authorized Services: it must not have expired, and Deploy Changes must have run since it was made.',
  'deploy-pending':
    'QRadar gave the app this token and takes it after Deploy Changes on the Admin tab. If that has run, see whether the authorized service still exists.',
  'credentials-refused': 'Enter the credentials again, or have new ones made.',
  'rights-missing': 'Give the account what it lacks, then test again.',
  'host-unknown': 'Check the address; the name must be known to the DNS server of this machine.',
  'host-unreachable':
    'Check the address and the port, and whether a firewall or a proxy is between.',
  'certificate-untrusted':
    'Compare the fingerprint with the one on the server, then add the certificate, or that of its authority, as CA.',
  'proxy-refused': 'Check user name and password of the proxy, and whether it allows this host.',
  'proxy-unreachable':
    'Check host and port of the proxy, or list the host among those without proxy.',
  'version-too-old': 'Bring the other system up to a version that Intelbridge supports.',
  'not-the-platform': 'Check the address: something else than the expected system answers there.',
  limited: 'Wait, then test again.',
  other: 'Look into app.log for more.',
};

export interface FailureContext {
  /** The token is the one that QRadar itself gives to the app. */
  readonly isOwnToken: boolean;
}

/** Undefined for a bug. */
export function toTestFailure(error: unknown, context: FailureContext): TestFailure | undefined {
  if (error instanceof SettingsError) return failureOf('settings', error.message);
  if (error instanceof StorageError) return failureOf('other', error.message);
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return failureOf('host-unreachable', 'There was no answer in time.');
  }
  if (!isVendorError(error)) return undefined;
  return failureOf(causeOf(error, context), error.message);
}

export const failureOf = (cause: FailureCause, message: string): TestFailure => ({
  cause,
  message,
  advice: ADVICE[cause],
});

function causeOf(error: VendorError, { isOwnToken }: FailureContext): FailureCause {
  if (error.connection !== undefined) return BY_CONNECTION[error.connection];
  if (error.kind !== 'auth' || error.vendor !== 'QRadar') return BY_KIND[error.kind];
  return isOwnToken ? 'deploy-pending' : 'token-refused';
}
