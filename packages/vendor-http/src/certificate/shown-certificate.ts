import { X509Certificate } from 'node:crypto';
import type { Instant } from '@intelbridge/core';

/** What people need to tell whether a certificate is the right one. */
export interface ShownCertificate {
  /** As in `CN=server.example, O=Example`. */
  readonly subject: string;
  readonly issuer: string;
  /** SHA-256, `AB:CD:…`. */
  readonly fingerprint: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  readonly pem: string;
}

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/** Every certificate in a PEM text, in its order. Throws for one that cannot be read. */
export const certificatesIn = (pem: string): readonly ShownCertificate[] =>
  (pem.match(BLOCK) ?? []).map((block) => toShown(new X509Certificate(block)));

export function toShown(certificate: X509Certificate): ShownCertificate {
  const { subject, issuer, fingerprint256, validFromDate, validToDate } = certificate;
  return {
    subject: onOneLine(subject),
    issuer: onOneLine(issuer),
    fingerprint: fingerprint256,
    validFrom: validFromDate.getTime(),
    validTo: validToDate.getTime(),
    pem: certificate.toString(),
  };
}

/** Some have no name at all. */
const onOneLine = (name: string | undefined): string => (name ?? '').split('\n').join(', ');
