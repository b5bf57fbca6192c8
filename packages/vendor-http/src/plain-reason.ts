import type { VendorError } from '@intelbridge/core';

/** What went wrong with a call, without vendor, method and path. */
export const plainReason = ({ message }: VendorError): string =>
  message.replace(/^\w+: [A-Z]+ \S+: /, '');
