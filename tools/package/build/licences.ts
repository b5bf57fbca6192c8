import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mitLicence } from './mit-licence.ts';
import { type PackageJson, packageJson } from './package-json.schema.ts';

interface Dependency extends PackageJson {
  readonly folder: string;
}

const RULER = '='.repeat(100);

/**
 * The licences of Node and of every package with code in the bundle, in order of their names. Throws where one comes
 * without a licence text, as it could not be passed on.
 */
export function licenceTexts(modules: readonly string[], nodeFolder: string): string {
  const folders = new Set(modules.flatMap((module) => packageFolder(module) ?? []));
  const dependencies = [...folders, nodeFolder]
    .map(readDependency)
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const sections = dependencies.map(
    (dependency) =>
      `${RULER}\n${nameOf(dependency)}  (${dependency.license})\n${RULER}\n\n${licenceOf(dependency)}\n`,
  );
  const list = dependencies.map((each) => `  ${nameOf(each)}  (${each.license})`);
  return `Intelbridge is under the Apache License 2.0, see LICENSE. It contains:\n\n${list.join('\n')}\n\n${sections.join('\n')}`;
}

const nameOf = ({ name, version }: PackageJson): string => `${name} ${version}`;

/** `undefined` for our own code and what the bundler adds. */
function packageFolder(module: string): string | undefined {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
}

function readDependency(folder: string): Dependency {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  return { ...packageJson.parse(JSON.parse(text)), folder };
}

function licenceOf(dependency: Dependency): string {
  const files = readdirSync(dependency.folder).filter((file) =>
    /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file),
  );
  const { license, author } = dependency;
  if (files.length === 0 && license === 'MIT' && author !== undefined) return mitLicence(author);
  if (files.length === 0)
    throw new Error(`${nameOf(dependency)} has no licence text in ${dependency.folder}.`);
  return files
    .toSorted()
    .map((file) => readFileSync(join(dependency.folder, file), 'utf8').trimEnd())
    .join('\n\n');
}
