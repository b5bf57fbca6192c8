import { absolute } from '../../format/moment.ts';
import { texts } from '../../texts/texts.ts';
import { harmless } from '../../untrusted/harmless.ts';
import type { Certificate } from '../settings-types.ts';

/** What people compare before they trust a certificate. */
export function CertificateFacts({ certificate }: { readonly certificate: Certificate }) {
  const words = texts.settings.certificate;
  const { subject, issuer, fingerprint, validFrom, validTo } = certificate;
  return (
    <dl className="facts">
      <dt>{words.subject}</dt>
      <dd>{harmless(subject)}</dd>
      <dt>{words.issuer}</dt>
      <dd>{harmless(issuer)}</dd>
      <dt>{words.valid}</dt>
      <dd>{words.between(absolute(validFrom), absolute(validTo))}</dd>
      <dt>{words.fingerprint}</dt>
      <dd className="value">{fingerprint}</dd>
    </dl>
  );
}
