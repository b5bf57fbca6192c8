import { manifestText } from '../manifest/build-manifest.ts';
import { callers, type Rule, repeated } from './rule.ts';

/** What the SDK checks beyond its schema, and what breaks in the console without a word. */
export const MANIFEST_RULES: readonly Rule[] = [
  {
    name: 'no key twice',
    // Reading keeps the last of two, so written anew it is another text.
    problems: ({ manifestText: text }) =>
      text === manifestText(JSON.parse(text) as never)
        ? []
        : ['manifest.json is not as it was generated: a key twice, or another layout'],
  },
  {
    name: 'REST methods exist',
    problems: (subject) => {
      const known = (subject.manifest.rest_methods ?? []).map(({ name }) => name);
      const hooks = (subject.manifest.uninstall_hooks ?? []).map(({ rest_method: rest }) => ({
        what: 'uninstall hook',
        rest,
      }));
      return [...callers(subject), ...hooks]
        .filter(({ rest }) => !known.includes(rest))
        .map(({ what, rest }) => `${what} calls ${rest}, which is no REST method`);
    },
  },
  {
    name: 'what pages call only reads',
    // QRadar sends no CSRF token with these, so anything else would get 403 and break the menu.
    problems: (subject) =>
      callers(subject)
        .filter(({ rest }) =>
          subject.manifest.rest_methods?.some(
            ({ name, method }) => name === rest && method !== 'GET',
          ),
        )
        .map(({ what, rest }) => `${what} calls ${rest}, which is no GET`),
  },
  {
    name: 'ids and names are unique',
    problems: ({ manifest }) =>
      [
        ...repeated((manifest.gui_actions ?? []).map(({ id }) => `gui action ${id}`)),
        ...repeated((manifest.areas ?? []).map(({ id }) => `area ${id}`)),
        ...repeated((manifest.rest_methods ?? []).map(({ name }) => `REST method ${name}`)),
        ...repeated((manifest.services ?? []).map(({ name }) => `service ${name}`)),
        ...repeated(
          (manifest.metadata_providers ?? []).map(({ metadata_type: type }) => `tooltip ${type}`),
        ),
        ...repeated(
          (manifest.services ?? []).flatMap(({ port }) => (port ? [`port ${port}`] : [])),
        ),
      ].map((what) => `${what} is there twice`),
  },
  {
    name: 'a service listens on port 5000',
    problems: ({ manifest }) => {
      const ports = (manifest.services ?? []).map(({ port }) => port);
      if (manifest.load_flask !== 'false') return ['load_flask is not "false": Flask would start'];
      return ports.includes(5000) ? [] : ['no service has port 5000'];
    },
  },
  {
    name: 'the image is one of the v2 framework',
    problems: ({ manifest: { image } }) =>
      /^qradar-app-base:[2-9]\d*\.\d+\.\d+$/.test(image ?? '')
        ? []
        : [
            `image is ${image ?? 'missing'}; without one of v2 to v4 no current console takes the app`,
          ],
  },
  {
    name: 'the version has three numbers',
    problems: ({ manifest: { version } }) =>
      /^\d+\.\d+\.\d+$/.test(version) ? [] : [`version ${version} is not like 1.2.3`],
  },
  {
    name: 'memory is asked for',
    problems: ({ manifest: { resources } }) =>
      resources?.memory === undefined
        ? ['resources.memory is missing; QRadar would grant 100 MB']
        : [],
  },
  {
    name: 'QRadar guards unsafe calls',
    problems: ({ manifest }) =>
      manifest.use_qradar_csrf === 'true' ? [] : ['use_qradar_csrf is not "true"'],
  },
];
