/** What the proxy between browsers and apps may do one way or another; its insides are documented nowhere (§13, 1-3). */
export interface ProxyBehaviour {
  /** `QRADAR-USER`, `QRADAR-USER-ROLE`, `QRADAR-SECURITY-PROFILE`: only an old document has them (§5.2). */
  readonly userHeaders: boolean;
  /** What becomes of such headers that the browser sent itself. */
  readonly forgedHeaders: 'dropped' | 'passed';
  /** `X-Console-Host`; `renamed`: the console is reached by another name than its own. */
  readonly consoleHostHeader: 'as-used' | 'renamed' | 'absent';
  /** Whose host the app sees in `Host`. */
  readonly hostHeader: 'app' | 'console';
  /** Which of the browser's cookies reach the app. */
  readonly cookiesToApp: 'all' | 'qradar-only';
  /** What becomes of an app's `Set-Cookie`. */
  readonly setCookie: 'as-sent' | 'app-path' | 'dropped';
  /** `rewritten`: a `Location` of `/x` becomes a path of the proxy. */
  readonly redirects: 'as-sent' | 'rewritten';
  /** `buffered`: the browser sees nothing before the reply is whole, which ends event streams. */
  readonly replies: 'buffered' | 'streamed';
  /** A longer body answers 413. */
  readonly maxProxyBodyBytes: number;
  /** A slower app answers 504. */
  readonly proxyTimeoutMs: number;
  /** Put on every reply of an app, such as `X-Frame-Options`. */
  readonly addedReplyHeaders: Readonly<Record<string, string>>;
  /** What a request without a session gets. */
  readonly withoutSession: 'login-page' | '401' | 'forwarded';
  /** `proxy`: capabilities and the permission for apps hold for raw URLs too (§5.6). */
  readonly enforcedBy: 'ui' | 'proxy';
  /** `false`: a console older than `use_qradar_csrf`, which leaves the app open (§5.5). */
  readonly csrfKeyKnown: boolean;
}

export const defaultProxyBehaviour: ProxyBehaviour = {
  userHeaders: true,
  forgedHeaders: 'dropped',
  consoleHostHeader: 'as-used',
  hostHeader: 'app',
  cookiesToApp: 'all',
  setCookie: 'as-sent',
  redirects: 'as-sent',
  replies: 'buffered',
  maxProxyBodyBytes: Number.MAX_SAFE_INTEGER,
  proxyTimeoutMs: 60_000,
  addedReplyHeaders: {},
  withoutSession: 'login-page',
  enforcedBy: 'ui',
  csrfKeyKnown: true,
};
