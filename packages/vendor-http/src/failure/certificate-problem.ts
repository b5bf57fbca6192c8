/** What each complaint of OpenSSL or Node means to the person who has to put it right. */
const PROBLEMS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT: 'comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'comes from an authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'comes from an authority that is not trusted here',
  CERT_UNTRUSTED: 'comes from an authority that is not trusted here',
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  CERT_REVOKED: 'was revoked',
  CERT_REJECTED: 'was rejected',
  CERT_SIGNATURE_FAILURE: 'has a wrong signature',
  CERT_CHAIN_TOO_LONG: 'has too long a chain',
  CA_MD_TOO_WEAK: 'is signed too weakly',
  CA_KEY_TOO_SMALL: 'has an authority with too short a key',
  EE_KEY_TOO_SMALL: 'has too short a key',
  INVALID_CA: 'comes from something that is not an authority',
  INVALID_PURPOSE: 'was not made for servers',
  PATH_LENGTH_EXCEEDED: 'has too long a chain',
  HOSTNAME_MISMATCH: 'is for another host name',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another host name',
  UND_ERR_PRX_TLS: 'is for another host name',
};

const TRUST = /self-signed|not trusted/;

/** The sentence for a certificate that was not accepted; `undefined` if `code` complains about something else. */
export function certificateProblem(code: string, host: string): string | undefined {
  const problem = PROBLEMS[code];
  if (problem === undefined) return undefined;
  const advice = TRUST.test(problem)
    ? 'set a CA file that holds its authority'
    : 'put a good certificate on the server, or correct the URL or the CA file';
  return `the certificate of ${host} ${problem}; ${advice}`;
}
