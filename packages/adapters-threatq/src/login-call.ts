import type { CallBody } from '@intelbridge/vendor-http';
import type { ThreatqGrant } from './threatq.config.ts';
import type { Token } from './token.ts';

/** What differs between the ways to `POST /api/token`. */
export interface LoginCall {
  readonly query: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: CallBody;
}

/**
 * A full login. Appliances read the grant from the query or from the body, and a client's secret from HTTP Basic or
 * from the body (dossier §2.2, §2.3); what is not secret goes to both places, so that each finds what it looks for.
 */
export function loginCall(grant: ThreatqGrant): LoginCall {
  const { clientId } = grant;
  if (grant.kind === 'user') {
    const asked = { grant_type: 'password', client_id: clientId };
    const { email, password } = grant;
    return { query: asked, body: { json: { ...asked, email, password: password.reveal() } } };
  }
  const secret = grant.clientSecret.reveal();
  return {
    query: { grant_type: 'client_credentials' },
    headers: { authorization: basic(clientId, secret) },
    body: {
      form: { grant_type: 'client_credentials', client_id: clientId, client_secret: secret },
    },
  };
}

/**
 * Renewal by refresh token. ThreatQ's SDK puts that token into the query; proxies log queries, so it goes into the body
 * here, and an appliance that does not look there refuses, which costs one full login.
 */
export function refreshCall(
  grant: ThreatqGrant,
  { access, refresh }: Token & { refresh: string },
): LoginCall {
  const query = { grant_type: 'refresh_token' };
  const asked = { ...query, refresh_token: refresh, client_id: grant.clientId };
  if (grant.kind === 'user') {
    return { query, headers: { authorization: `Bearer ${access}` }, body: { json: asked } };
  }
  const secret = grant.clientSecret.reveal();
  return {
    query,
    headers: { authorization: basic(grant.clientId, secret) },
    body: { form: { ...asked, client_secret: secret } },
  };
}

const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from(`${id}:${secret}`, 'utf8').toString('base64')}`;
