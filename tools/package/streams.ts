/** The two generations of QRadar's base image that an app can be built for. */
export type StreamName = 'v2' | 'v4';

export interface Stream {
  /** QRadar looks at the first number only and takes the newest image of it. */
  readonly image: string;
  /** Build number of the oldest QRadar that has this image, as extensions want it. */
  readonly minQradarVersion: string;
  /** The same in words. */
  readonly forQradar: string;
}

/** No one image is on all consoles: 7.4.2 has no v4, and a current 7.5 may refuse v2 (docs/install.md). */
export const STREAMS: Readonly<Record<StreamName, Stream>> = {
  v2: {
    image: 'qradar-app-base:2.0.4',
    minQradarVersion: '2020.7.0',
    forQradar: 'QRadar 7.4.2 and later, where the v2 stream is permitted',
  },
  v4: {
    image: 'qradar-app-base:4.0.2',
    minQradarVersion: '2021.6.7',
    forQradar: 'QRadar 7.5.0 UP7 and later',
  },
};
