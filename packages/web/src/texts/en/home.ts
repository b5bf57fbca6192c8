export const home = {
  title: 'Threat intelligence',
  runsSince: (version: string) => `Version ${version}, started`,
  notConfigured: 'The app has not been configured.',
  configure: 'Open the configuration',
  notConfiguredWhy: 'Nothing is brought in, exported or looked up until it is.',
  askAdmin: 'Ask an administrator of QRadar to open the configuration page.',
} as const;
