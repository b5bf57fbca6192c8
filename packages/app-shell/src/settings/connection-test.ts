import type { ShownCertificate } from '@intelbridge/vendor-http';

/** Why a connection does not work, for programs. */
export const FAILURE_CAUSES = [
  'settings',
  'token-refused',
  'deploy-pending',
  'credentials-refused',
  'rights-missing',
  'host-unknown',
  'host-unreachable',
  'certificate-untrusted',
  'proxy-refused',
  'proxy-unreachable',
  'version-too-old',
  'not-the-platform',
  'limited',
  'other',
] as const;

export type FailureCause = (typeof FAILURE_CAUSES)[number];

export interface TestFailure {
  readonly cause: FailureCause;
  /** What happened. */
  readonly message: string;
  /** What to do about it, and where. */
  readonly advice: string;
  /** The one that is not trusted: the authority where the server shows it, else its own. */
  readonly certificate?: ShownCertificate | undefined;
  readonly rights?: readonly string[] | undefined;
}

/** What became of a trial of a connection; nothing was changed. */
export interface ConnectionTest {
  readonly ok: boolean;
  readonly ms: number;
  /** What was found out, for people. */
  readonly facts: readonly string[];
  readonly warnings: readonly string[];
  readonly failure?: TestFailure | undefined;
}
