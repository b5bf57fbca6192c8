/** One product release and the newest API version it brought (dossier §1.3). */
export interface Release {
  readonly api: string;
  readonly external: string;
}

/** API versions that releases before 7.3.3 brought; only the version list shows them. */
export const earlierVersions: readonly string[] =
  '0.1 0.2 1.0 2.0 3.0 3.1 4.0 5.0 5.1 6.0 7.0 8.0 8.1 9.0 9.1 10.0 10.1 11.0'.split(' ');

export const releases: readonly Release[] = [
  { api: '12.0', external: '7.3.3' },
  { api: '12.1', external: '7.3.3 FP3' },
  { api: '13.0', external: '7.4.0' },
  { api: '13.1', external: '7.4.0 FP1' },
  { api: '14.0', external: '7.4.1' },
  { api: '15.0', external: '7.4.2' },
  { api: '15.1', external: '7.4.2' },
  { api: '16.0', external: '7.4.3' },
  { api: '17.0', external: '7.5.0' },
  { api: '18.0', external: '7.5.0 UP2' },
  { api: '19.0', external: '7.5.0 UP3' },
  { api: '20.0', external: '7.5.0 UP6' },
  { api: '21.0', external: '7.5.0 UP7' },
  { api: '22.0', external: '7.5.0 UP8' },
  { api: '23.0', external: '7.5.0 UP9' },
  { api: '24.0', external: '7.5.0 UP10' },
  { api: '25.0', external: '7.5.0 UP11' },
  { api: '26.0', external: '7.5.0 UP12' },
  { api: '27.0', external: '7.5.0 UP14' },
];
