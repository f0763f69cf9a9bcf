/**
 * Every setting there is, as one JSON Schema. Start-up validates the environment against it, and
 * `npm run generate` writes docs/configuration.md from it, so a setting cannot exist undocumented.
 */
export interface Settings {
  PORT: number;
  HOST: string;
  DATA_DIR: string;
  MASTER_KEY: string;
  KEY_PROVIDER: 'master-key' | 'vault';
  VAULT_URL: string;
  VAULT_TOKEN: string;
  VAULT_MOUNT: string;
  VAULT_KEY: string;
  AUDIT_RETENTION_MONTHS: number;
  AUDIT_ANCHOR_MINUTES: number;
  ARCHIVE_URL: string;
  ARCHIVE_S3_ENDPOINT: string;
  ARCHIVE_S3_REGION: string;
  ARCHIVE_S3_ACCESS_KEY: string;
  ARCHIVE_S3_SECRET_KEY: string;
  PUBLIC_URL: string;
  DATABASE_URL: string;
  DATABASE_APP_URL: string;
  DATABASE_POOL_SIZE: number;
  REDIS_URL: string;
  CLUSTER_ADAPTER: 'auto' | 'local' | 'kubernetes';
  KUBECONFIG: string;
  CLUSTER_CHECK_SECONDS: number;
  PORTAL_DOMAIN: string;
  PORTAL_URL_TEMPLATE: string;
  PORTAL_PROBE_URL: string;
  PORTAL_IMAGE: string;
  PORTAL_CONTROL_URL: string;
  PORTAL_SOURCE_URL: string;
  TENANT_ID: string;
  PORTAL_HOST: string;
  PORTAL_KEY: string;
  IMAGE_REGISTRIES: string;
  ROUTE_KIND: 'ingress' | 'gateway';
  INGRESS_CLASS: string;
  GATEWAY: string;
  CERTIFICATE_ISSUER: string;
  PROVINCE: string;
  SESSION_IDLE_MINUTES: number;
  PERSON_SESSION_IDLE_MINUTES: number;
  ADMIN_SECOND_FACTOR: 'required' | 'offered';
  SMS_GATEWAY_URL: string;
  SMS_GATEWAY_TOKEN: string;
  INVITATION_DAYS: number;
  KNOWN_DEVICE_DAYS: number;
  ACCOUNT_NOTICE_DAYS: number;
  ROSTER_STAGED_DAYS: number;
  ROSTER_UNFINISHED_DAYS: number;
  TENANT_DELETE_GRACE_SECONDS: number;
  TENANT_READY_DEADLINE_SECONDS: number;
  ALERT_WEBHOOK_URL: string;
  ALERT_WEBHOOK_TOKEN: string;
  RECONCILE_CONCURRENCY: number;
  RECONCILE_SWEEP_SECONDS: number;
  FEDERATION_INTERNAL_HOSTS: string;
  TRUSTED_PROXIES: string;
  BODY_LIMIT_BYTES: number;
  WORKER_OPS_PORT: number;
  METRICS_TOKEN: string;
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

interface SettingSchema {
  type: 'string' | 'integer';
  default: string | number;
  description: string;
  minimum?: number;
  maximum?: number;
  enum?: string[];
  pattern?: string;
  minLength?: number;
  secret?: boolean;
}

const optionalUrl = (schemes: string): string => `^$|^(${schemes})://.+`;

export const SETTINGS_SCHEMA: Record<keyof Settings, SettingSchema> = {
  PORT: {
    type: 'integer',
    minimum: 0,
    maximum: 65535,
    default: 3000,
    description: 'Port of the one HTTP door: console and API on the console host, portals by Host header. 0 picks a free port.',
  },
  HOST: { type: 'string', minLength: 1, default: '127.0.0.1', description: 'Address to listen on. Containers set 0.0.0.0.' },
  DATA_DIR: {
    type: 'string',
    minLength: 1,
    default: '.data',
    description: 'Folder of the embedded PostgreSQL and its secrets, and of the master key where MASTER_KEY is not set.',
  },
  MASTER_KEY: {
    type: 'string',
    pattern: '^$|^\\s*AGE-SECRET-KEY-1[A-Z0-9]+\\s*(,\\s*AGE-SECRET-KEY-1[A-Z0-9]+\\s*)*$',
    default: '',
    secret: true,
    description:
      'What secrets are encrypted with at rest (credentials of clusters, archives): one or more age identities (AGE-SECRET-KEY-1…, made by age-keygen) separated by commas; the first encrypts, all decrypt. Empty: DATA_DIR/master.key, which `npm start` makes at its first run.',
  },
  KEY_PROVIDER: {
    type: 'string',
    enum: ['master-key', 'vault'],
    default: 'master-key',
    description:
      'What wraps the keys that single values are sealed with (ID numbers, mobile numbers, signing keys): MASTER_KEY or its file, or the transit engine of the Vault or OpenBao server at VAULT_URL.',
  },
  VAULT_URL: {
    type: 'string',
    pattern: optionalUrl('https?'),
    default: '',
    description: 'Address of the Vault or OpenBao server; needed with KEY_PROVIDER=vault.',
  },
  VAULT_TOKEN: {
    type: 'string',
    default: '',
    secret: true,
    description: 'Token for that server; may encrypt, decrypt, hmac and verify with VAULT_KEY and read its version.',
  },
  VAULT_MOUNT: { type: 'string', pattern: '^[\\w/-]+$', default: 'transit', description: 'Where its transit engine is mounted.' },
  VAULT_KEY: { type: 'string', pattern: '^[\\w-]+$', default: 'shuyuan', description: 'Name of the key there (aes256-gcm96).' },
  AUDIT_RETENTION_MONTHS: {
    type: 'integer',
    minimum: 6,
    maximum: 600,
    default: 36,
    description: 'Whole months that the audit log is kept; six at least (网络安全法), also of platforms that are no more.',
  },
  AUDIT_ANCHOR_MINUTES: {
    type: 'integer',
    minimum: 1,
    maximum: 10080,
    default: 60,
    description: 'How often some worker seals the ends of all chains of the audit log and writes the seal to its own log.',
  },
  ARCHIVE_URL: {
    type: 'string',
    pattern: '^$|^file:///.+|^s3://[a-z0-9][a-z0-9.-]+(/.*)?$',
    default: '',
    description:
      'Where archives of tenants are kept: file:///folder (api and worker must see the same one) or s3://bucket/prefix. Empty: the folder archives in DATA_DIR.',
  },
  ARCHIVE_S3_ENDPOINT: {
    type: 'string',
    pattern: optionalUrl('https?'),
    default: '',
    description: 'Address of the S3-compatible store of ARCHIVE_URL. Empty: Amazon S3 of the region.',
  },
  ARCHIVE_S3_REGION: { type: 'string', minLength: 1, default: 'us-east-1', description: 'Region of the store of ARCHIVE_URL.' },
  ARCHIVE_S3_ACCESS_KEY: {
    type: 'string',
    default: '',
    secret: true,
    description: 'Access key of the store of ARCHIVE_URL. Empty: what the machine itself is given (instance or pod identity).',
  },
  ARCHIVE_S3_SECRET_KEY: { type: 'string', default: '', secret: true, description: 'Secret key that goes with ARCHIVE_S3_ACCESS_KEY.' },
  PUBLIC_URL: {
    type: 'string',
    pattern: optionalUrl('https?'),
    default: '',
    description: 'Address at which people reach the console, used in links. Empty: http://localhost:PORT.',
  },
  DATABASE_URL: {
    type: 'string',
    pattern: optionalUrl('postgres(ql)?'),
    default: '',
    secret: true,
    description:
      'PostgreSQL 16+ as the role that owns the schema; replaces the embedded one. Migrations run with it. A process that has only DATABASE_APP_URL leaves them to `npm run migrate`.',
  },
  DATABASE_APP_URL: {
    type: 'string',
    pattern: optionalUrl('postgres(ql)?'),
    default: '',
    secret: true,
    description:
      'The same database as a login that is a member of shuyuan_app and shuyuan_queue only. Empty: DATABASE_URL with the role switched to shuyuan_app on each connection.',
  },
  DATABASE_POOL_SIZE: {
    type: 'integer',
    minimum: 2,
    maximum: 200,
    default: 10,
    description: 'Connections each process keeps to PostgreSQL.',
  },
  REDIS_URL: {
    type: 'string',
    pattern: optionalUrl('rediss?'),
    default: '',
    secret: true,
    description: 'Redis 6.2+ for the queues. Empty: the queues live in PostgreSQL.',
  },
  CLUSTER_ADAPTER: {
    type: 'string',
    enum: ['auto', 'local', 'kubernetes'],
    default: 'auto',
    description:
      'Where tenants are provisioned. auto: kubernetes when KUBECONFIG is set or the process runs in a cluster, else local (objects kept in the database, no workload runs).',
  },
  KUBECONFIG: { type: 'string', default: '', description: 'Path of a kubeconfig file. Exec and auth-provider plugins are refused.' },
  CLUSTER_CHECK_SECONDS: {
    type: 'integer',
    minimum: 1,
    maximum: 3600,
    default: 30,
    description: 'How often some worker looks whether each registered cluster can be reached and lets us in.',
  },
  PORTAL_DOMAIN: {
    type: 'string',
    pattern: '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$',
    default: 'localhost',
    description: 'Portals answer under <slug>.PORTAL_DOMAIN.',
  },
  PORTAL_URL_TEMPLATE: {
    type: 'string',
    pattern: '^$|^https?://.*\\{host\\}',
    default: '',
    description: 'Public address of a portal, with {host}. Empty: http://{host}:PORT.',
  },
  PORTAL_PROBE_URL: {
    type: 'string',
    pattern: optionalUrl('https?'),
    default: '',
    description:
      "Where the verify phase sends its probe (with the portal's Host header). Empty: http://127.0.0.1:PORT with the local adapter, no probe with kubernetes.",
  },
  PORTAL_IMAGE: {
    type: 'string',
    minLength: 1,
    default: 'shuyuan/portal:0.1.0',
    description: 'Container image of the portal workload in a tenant namespace.',
  },
  PORTAL_CONTROL_URL: {
    type: 'string',
    pattern: optionalUrl('https?'),
    default: '',
    description:
      'Address of the API as a portal in a tenant namespace reaches it; handed to each as its PORTAL_SOURCE_URL. Empty: such a portal has nothing to show and does not start.',
  },
  PORTAL_SOURCE_URL: {
    type: 'string',
    pattern: optionalUrl('https?'),
    default: '',
    description:
      'For a portal in a tenant namespace, set by its ConfigMap: where it asks for the one page it shows, by PORTAL_KEY. Needs TENANT_ID, PORTAL_HOST and PORTAL_KEY, and no database. Empty: a portal serves every tenant from the database.',
  },
  TENANT_ID: {
    type: 'string',
    pattern: '^$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    default: '',
    description: 'With PORTAL_SOURCE_URL: the tenant whose portal this is.',
  },
  PORTAL_HOST: {
    type: 'string',
    pattern: '^$|^[a-z0-9-]+(\\.[a-z0-9-]+)+$',
    default: '',
    description: 'With PORTAL_SOURCE_URL: the one host name it answers under. PORTAL_DOMAIN follows from it.',
  },
  PORTAL_KEY: {
    type: 'string',
    pattern: '^$|^[A-Za-z0-9_-]{32,100}$',
    default: '',
    secret: true,
    description: "With PORTAL_SOURCE_URL: the key that opens this tenant's page, from the Secret in its namespace.",
  },
  IMAGE_REGISTRIES: {
    type: 'string',
    pattern: '^([a-z0-9][a-z0-9._:/-]*( *, *[a-z0-9][a-z0-9._:/-]*)*)?$',
    default: '',
    description:
      'Registries, or paths in them, that images named in uploaded templates may come from, by commas. Empty: only PORTAL_IMAGE, as $(image).',
  },
  ROUTE_KIND: {
    type: 'string',
    enum: ['ingress', 'gateway'],
    default: 'ingress',
    description: 'How portals are routed in a cluster: an Ingress each, or an HTTPRoute on the shared GATEWAY.',
  },
  INGRESS_CLASS: { type: 'string', minLength: 1, default: 'nginx', description: 'ingressClassName of portal Ingresses.' },
  GATEWAY: {
    type: 'string',
    pattern: '^$|^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?/[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$',
    default: '',
    description: 'namespace/name of the Gateway that portal HTTPRoutes attach to; needed with ROUTE_KIND=gateway.',
  },
  CERTIFICATE_ISSUER: {
    type: 'string',
    pattern: '^$|^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$',
    default: '',
    description: "cert-manager ClusterIssuer of the portals' certificates. Empty: no certificates are asked for.",
  },
  PROVINCE: {
    type: 'string',
    pattern: '^[a-z]+$',
    default: 'henan',
    description: 'Division file to serve: libs/regions/data/<PROVINCE>.json.',
  },
  SESSION_IDLE_MINUTES: {
    type: 'integer',
    minimum: 1,
    maximum: 1440,
    default: 30,
    description: 'Minutes without activity after which the session of an administrator ends.',
  },
  PERSON_SESSION_IDLE_MINUTES: {
    type: 'integer',
    minimum: 1,
    maximum: 720,
    default: 120,
    description: 'Minutes without activity after which the session of a teacher, pupil or guardian ends.',
  },
  ADMIN_SECOND_FACTOR: {
    type: 'string',
    enum: ['required', 'offered'],
    default: 'required',
    description:
      'Whether administrators need a second factor (等保 L3). With required, an administrator without one can do nothing but set one up. `npm start`, which is for trying things out, sets offered.',
  },
  SMS_GATEWAY_URL: {
    type: 'string',
    pattern: optionalUrl('https?'),
    default: '',
    description:
      'Where one-time codes are sent by POST as {"mobile", "text", "code", "purpose"}; any 2xx answer means sent. Empty: codes by SMS are not offered.',
  },
  SMS_GATEWAY_TOKEN: { type: 'string', default: '', secret: true, description: 'Sent to SMS_GATEWAY_URL as a Bearer token.' },
  INVITATION_DAYS: {
    type: 'integer',
    minimum: 1,
    maximum: 90,
    default: 7,
    description: 'How long a one-time invitation link stays valid.',
  },
  KNOWN_DEVICE_DAYS: {
    type: 'integer',
    minimum: 1,
    maximum: 3650,
    default: 180,
    description: 'How long a device that an account signs in by is known after it was last seen; then it is new again.',
  },
  ACCOUNT_NOTICE_DAYS: {
    type: 'integer',
    minimum: 1,
    maximum: 3650,
    default: 180,
    description: 'How long an account’s notices about its security (安全提醒) are kept.',
  },
  ROSTER_STAGED_DAYS: {
    type: 'integer',
    minimum: 1,
    maximum: 3650,
    default: 30,
    description:
      'How long the file and the staged rows of a roster import stay after it was applied or undone. It can still be undone afterwards.',
  },
  ROSTER_UNFINISHED_DAYS: {
    type: 'integer',
    minimum: 1,
    maximum: 3650,
    default: 14,
    description:
      'After how long untouched a roster import that has changed nobody is discarded with its file: an upload that stopped, a check that nobody applied.',
  },
  TENANT_DELETE_GRACE_SECONDS: {
    type: 'integer',
    minimum: 0,
    maximum: 31536000,
    default: 604800,
    description: 'Between deleting a tenant and tearing it down; it can be restored until then.',
  },
  TENANT_READY_DEADLINE_SECONDS: {
    type: 'integer',
    minimum: 1,
    maximum: 86400,
    default: 900,
    description: 'A tenant that is not as wanted for this long raises an alert.',
  },
  ALERT_WEBHOOK_URL: {
    type: 'string',
    pattern: optionalUrl('https?'),
    default: '',
    description: 'Alerts raised and resolved are posted here as JSON, at least once each. Empty: none are.',
  },
  ALERT_WEBHOOK_TOKEN: { type: 'string', default: '', secret: true, description: 'Bearer token sent with each alert.' },
  RECONCILE_CONCURRENCY: { type: 'integer', minimum: 1, maximum: 128, default: 8, description: 'Tenants one worker reconciles at a time.' },
  RECONCILE_SWEEP_SECONDS: {
    type: 'integer',
    minimum: 1,
    maximum: 3600,
    default: 60,
    description: 'How often every tenant is looked at again, whatever the queues lost.',
  },
  FEDERATION_INTERNAL_HOSTS: {
    type: 'string',
    pattern: '^([A-Za-z0-9.-]+(:\\d{1,5})?( *, *[A-Za-z0-9.-]+(:\\d{1,5})?)*)?$',
    default: '',
    description:
      'Hosts (host or host:port, by commas) of identity sources in networks of your own, which may be called although their addresses are not public. By https, unless they are this very machine. Empty: only public https addresses may be called.',
  },
  TRUSTED_PROXIES: {
    type: 'string',
    pattern: '^$|^[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*$',
    default: '',
    description:
      'Addresses or networks (10.0.0.0/8, by commas) of the proxies in front, whose X-Forwarded-For is believed: from there come the addresses in the audit log and those that failed sign-ins are counted by. Empty: none, and whoever connects is taken for the caller.',
  },
  BODY_LIMIT_BYTES: {
    type: 'integer',
    minimum: 1024,
    maximum: 104857600,
    default: 1048576,
    description: 'Largest request body; above it the answer is 413.',
  },
  WORKER_OPS_PORT: {
    type: 'integer',
    minimum: 0,
    maximum: 65535,
    default: 0,
    description: "Port of the worker's /livez, /readyz and /metrics. 0: none.",
  },
  METRICS_TOKEN: { type: 'string', default: '', secret: true, description: 'Bearer token for /metrics. Empty: loopback clients only.' },
  LOG_LEVEL: {
    type: 'string',
    enum: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    default: 'info',
    description: 'Least severe level that is logged.',
  },
};
