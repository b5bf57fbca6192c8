/** Who the app is, the same in every build. */
export const IDENTITY = {
  name: 'Intelbridge',
  description:
    'Indicators of threat intelligence platforms in reference sets, at the mouse pointer and in the notes of offenses',
  /** An upgrade is an app with the same one. */
  uuid: '7c0f5b0e-6f0e-4f2b-9a53-3d1c8be0a6d4',
  author: 'The Intelbridge maintainers',
  authorEmail: 'maintainers@intelbridge.example',
} as const;

/** Megabytes the console grants the container. */
export const MEMORY_MB = 256;

/** Where the framework puts the app in its container. */
export const APP_ROOT = '/opt/app-root';
