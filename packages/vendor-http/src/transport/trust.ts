import { X509Certificate } from 'node:crypto';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

export interface Trust {
  readonly rejectUnauthorized: boolean;
  readonly secureContext?: SecureContext;
}

/**
 * Whom a connection trusts. The roots are read once here, not per connection. A CA of one's own is added to the default
 * roots: given alone, it would replace them. Throws for a PEM that cannot be read, which TLS itself would pass over in silence.
 */
export function toTrust(caPem: string | undefined, verifyTls: boolean): Trust {
  if (caPem === undefined) return { rejectUnauthorized: verifyTls };
  const blocks = caPem.match(CERTIFICATE) ?? [];
  if (blocks.length === 0) throw new RangeError('there is no certificate in PEM form');
  for (const block of blocks) new X509Certificate(block);
  // Also one below the root, or the server's own: who gives it means it.
  const secureContext = createSecureContext({
    ca: [...getCACertificates('default'), caPem],
    allowPartialTrustChain: true,
  });
  return { rejectUnauthorized: verifyTls, secureContext };
}
