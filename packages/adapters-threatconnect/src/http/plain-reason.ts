import type { VendorError } from '@intelbridge/core';

/** Without vendor, method and path. */
export const plainReason = ({ message }: VendorError): string =>
  message.replace(/^ThreatConnect: [A-Z]+ \S+: /, '');
