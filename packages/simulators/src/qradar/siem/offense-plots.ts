interface Cast {
  readonly local: string;
  readonly remote: string;
  readonly user: string;
}

/** What a made-up offense is about. */
export interface Plot {
  readonly description: string;
  readonly categories: readonly string[];
  readonly rules: readonly string[];
  readonly eventName: string;
  /** Of the offense; 0 becomes 10 for an IPv6 source. */
  readonly type: number;
  readonly source: (cast: Cast) => string;
  readonly port: number;
  readonly isInbound: boolean;
  readonly hasUser: boolean;
  readonly hasUrl: boolean;
}

/** Of several offense types, in both directions. */
export const offensePlots: readonly [Plot, ...Plot[]] = [
  {
    description: 'Login Failures Followed By Success\n preceded by Login Failure\n',
    categories: ['User Login Failure', 'User Login Success'],
    rules: ['Login Failures Followed By Success'],
    eventName: 'User Login Failure',
    type: 3,
    source: ({ user }) => user,
    port: 443,
    isInbound: true,
    hasUser: true,
    hasUrl: false,
  },
  {
    description: 'Excessive Firewall Denies\n containing Firewall Deny\n',
    categories: ['Firewall Deny'],
    rules: ['Excessive Firewall Denies From One Source'],
    eventName: 'Firewall Deny',
    type: 0,
    source: ({ remote }) => remote,
    port: 22,
    isInbound: true,
    hasUser: false,
    hasUrl: false,
  },
  {
    description:
      'Connection to a Listed Address\n preceded by Web Request\n containing Firewall Permit\n',
    categories: ['Firewall Permit', 'Suspicious Activity', 'Web Request'],
    rules: ['Connection to a Listed Address', 'Outbound Web Traffic'],
    eventName: 'Web Request',
    type: 1,
    source: ({ remote }) => remote,
    port: 80,
    isInbound: false,
    hasUser: true,
    hasUrl: true,
  },
  {
    description: 'Malware Found On Host\n',
    categories: ['Virus Detected'],
    rules: ['Malware Found On Host'],
    eventName: 'Virus Detected',
    type: 7,
    source: ({ local }) => `host-${local.replaceAll('.', '-')}.example.org`,
    port: 445,
    isInbound: false,
    hasUser: true,
    hasUrl: false,
  },
  {
    description: 'Beaconing\n containing Session Opened\n',
    categories: ['Session Opened'],
    rules: ['Regular Outbound Sessions'],
    eventName: 'Session Opened',
    type: 14,
    source: () => 'Regular Outbound Sessions',
    port: 8443,
    isInbound: false,
    hasUser: false,
    hasUrl: true,
  },
];
