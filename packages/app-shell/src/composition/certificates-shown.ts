import { readAddress, type ShownCertificate } from '@intelbridge/vendor-http';
import { sectionOf } from '../config/section-of.ts';
import type { Settings } from '../config/settings.config.ts';
import { type TransportSection, toTransport } from './transport.ts';

/** What the server of a section shows of itself, trusted or not. Rejects with whatever keeps it from being reached. */
export async function certificatesShownTo(
  settings: Settings,
  section: TransportSection,
  signal: AbortSignal,
): Promise<readonly ShownCertificate[]> {
  const transport = toTransport(section, settings);
  try {
    const { url } = sectionOf(settings, section);
    const address = readAddress(url, url);
    return address instanceof URL ? await transport.certificatesOf(address, signal) : [];
  } finally {
    await transport.close();
  }
}
