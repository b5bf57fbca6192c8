/** The first API user, whose credentials the start call returns. */
export interface Account {
  /** 20 digits. */
  readonly accessId: string;
  readonly secretKey: string;
  /** For `TC-Token`; known to platforms from 7.7 on. */
  readonly token: string;
  /** Name of the Organization the user belongs to. */
  readonly organization: string;
}

export const defaultAccount: Account = {
  accessId: '10203040506070809000',
  secretKey: 'made^up%secret&of=the+simulator/0123456789!abcdefghijklmnopqrstuv',
  token: 'APIV2:1:made-up:1900000000000:c2ltdWxhdG9yLXRva2VuLW5vdC1yZWFs',
  organization: 'Example Organization',
};
