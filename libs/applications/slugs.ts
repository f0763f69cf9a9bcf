/** Names that must never become a portal: the console's own, common infrastructure, and what looks official. */
const RESERVED = new Set(
  (
    'www api admin console portal app apps auth sso login account accounts id oauth oidc cas saml static assets cdn img images files file download upload ' +
    'mail smtp imap pop mx ns ns1 ns2 dns ftp git ci status health metrics grafana prometheus k8s kubernetes cluster worker queue redis db postgres ' +
    'test dev staging demo beta localhost local internal intranet vpn proxy root system support help docs blog shop edu gov moe province henan shuyuan'
  ).split(' '),
);

/** One DNS label (RFC 1123), 3–40 characters; no `--` in third place, which punycode has. */
export const SLUG_FORM = /^[a-z0-9](?!.--)[a-z0-9-]{1,38}[a-z0-9]$/;

export const isReserved = (slug: string): boolean => RESERVED.has(slug);
