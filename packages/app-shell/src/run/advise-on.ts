import type { ReportedError } from '@intelbridge/core';

const SECTIONS: Readonly<Record<string, string>> = { QRadar: 'qradar', ThreatQ: 'threatq' };

/** Adapters and vendor-http know no names of settings; where an address or a certificate is at fault, they are added here. */
export function adviseOn(error: ReportedError): ReportedError {
  const section = SECTIONS[/^(\w+): /.exec(error.message)?.[1] ?? ''];
  if (section === undefined) return error;
  const { kind } = error;
  const message = error.message.replace(/\.$/, '');
  if (kind === 'unavailable') {
    return {
      ...error,
      message: `${message}. The next sync tries again; if it stays so, check ${section}.url and the proxy settings.`,
    };
  }
  if (kind === 'config') {
    return { ...error, message: `${message}. Settings: ${section}.url, ${section}.caFile, proxy.` };
  }
  return error;
}
