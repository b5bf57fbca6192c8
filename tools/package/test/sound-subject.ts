import type { Subject } from '../check/rule.ts';
import { buildManifest, manifestText } from '../manifest/build-manifest.ts';
import type { Manifest } from '../manifest/manifest.schema.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A package without fault, small as files can be. */
export function soundSubject(): Subject {
  const manifest = buildManifest('1.2.3', 'v4');
  const files = new Map<string, Uint8Array>([
    ['manifest.json', bytes(manifestText(manifest))],
    ['app/intelbridge.mjs', bytes('')],
    ['app/ledger-thread.mjs', bytes('')],
    ['app/LICENCES.txt', bytes('')],
    ['app/static/img/action16.png', bytes('')],
    ['app/static/img/config32.png', bytes('')],
    [
      'app/static/intelbridge.js',
      bytes('function intelbridge_open(result) {}\nfunction intelbridge_enrich(result) {}'),
    ],
    ['container/build/ordering.txt', bytes('/opt/app-root/container/build/install-node.sh\n')],
    ['container/build/install-node.sh', bytes('#!/bin/bash\n')],
    ['container/service/node', bytes('')],
    ['container/service/start-intelbridge.sh', bytes('#!/bin/bash\n')],
  ]);
  return { manifest, manifestText: manifestText(manifest), files };
}

/** The same with something changed in its manifest. */
export function withManifest(change: (manifest: Manifest) => Partial<Manifest>): Subject {
  const { files, manifest } = soundSubject();
  const changed = { ...manifest, ...change(manifest) };
  return { manifest: changed, manifestText: manifestText(changed), files };
}

/** The same with a file changed, or without it. */
export function withFile(path: string, content: string | undefined): Subject {
  const subject = soundSubject();
  const files = new Map(subject.files);
  if (content === undefined) files.delete(path);
  else files.set(path, bytes(content));
  return { ...subject, files };
}
