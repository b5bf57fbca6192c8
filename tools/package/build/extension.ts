import { IDENTITY, MEMORY_MB } from '../identity.ts';
import { buildManifest } from '../manifest/build-manifest.ts';
import { STREAMS, type StreamName } from '../streams.ts';
import { writeZip } from './zip.ts';

/** Stands where an exported extension has the id that the app had on the exporting console; ours never ran on one. */
const EXPORTED_ID = 1001;
/** Of an export, which this is not: fixed, so that two builds are the same. */
const EXPORTED_AT_MS = Date.UTC(2020, 0, 1);

/** What Extensions Management takes: the zip of the app with two descriptions. Unsigned. */
export function extensionZip(appZip: Uint8Array, version: string, stream: StreamName): Uint8Array {
  return writeZip([
    { path: 'manifest.txt', content: Buffer.from(describe(version, stream, appZip.length)) },
    { path: `${IDENTITY.name}.xml`, content: Buffer.from(contentXml(version, stream)) },
    { path: `${IDENTITY.name}/${EXPORTED_ID}.zip`, content: appZip, stored: true },
  ]);
}

function describe(version: string, stream: StreamName, bytes: number): string {
  const extension_manifest = {
    locale: {
      'en-US': {
        'extension.name': IDENTITY.name,
        'extension.long.description': `${IDENTITY.description}. For ${STREAMS[stream].forQradar}.`,
      },
    },
    extension_name: 'extension.name',
    extension_long_description: 'extension.long.description',
    supported_language_set: ['en-US'],
    min_qradar_version: STREAMS[stream].minQradarVersion,
    version,
    authored_by: IDENTITY.author,
    authored_by_email: IDENTITY.authorEmail,
    package_size: String(bytes),
  };
  const described = { _id: IDENTITY.uuid.replaceAll('-', ''), doc: { extension_manifest } };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}

/** Rows in the order of an export. */
function contentXml(version: string, stream: StreamName): string {
  const manifest = buildManifest(version, stream);
  const zipPath = `/store/qapp/${EXPORTED_ID}/${EXPORTED_ID}.zip`;
  const application = {
    image: STREAMS[stream].image,
    installed_by: '',
    memory: MEMORY_MB,
    single_instance_only: manifest.single_instance_only,
    manifest: JSON.stringify({ ...manifest, console_ip: '' }),
    description: IDENTITY.description,
    ootb_install: 'false',
    multitenancy_safe: manifest.multitenancy_safe,
    zip_source_file_path: zipPath,
    image_repo: `qapp/${EXPORTED_ID}:${version}`,
    name: IDENTITY.name,
    installed_on: EXPORTED_AT_MS,
    id: EXPORTED_ID,
    cpu_share: 0.1,
    status: 'COMPLETED',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<content>
   <qradarversion>${STREAMS[stream].minQradarVersion}</qradarversion>
   <application_zip>
      <filedata>/${IDENTITY.name}/${EXPORTED_ID}.zip</filedata>
      <id>${zipPath}</id>
   </application_zip>
   <installed_application>
${Object.entries(application)
  .map(([name, value]) => `      <${name}>${escaped(String(value))}</${name}>\n`)
  .join('')}   </installed_application>
</content>
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
