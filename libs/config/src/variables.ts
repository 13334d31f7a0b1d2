/** Every environment variable that CohortLens reads: its meaning, form and default. docs/configuration.md is generated from it. */
import { hostname } from 'node:os';
import { LIMITS } from '@cohortlens/contracts';
import {
  addresses,
  anyCase,
  flag,
  type Form,
  mongoUrl,
  ms,
  networks,
  oneOf,
  optional,
  pairs,
  port,
  refuse,
  share,
  text,
  url,
  whole,
} from './forms.ts';

export interface Variable<T> {
  readonly name: string;
  readonly about: string;
  readonly parse: Form<T>;
  readonly fallback: T;
  /** Never shown or logged. */
  readonly secret?: boolean;
}

const define = <T>(name: string, about: string, parse: Form<T>, fallback: T, secret = false): Variable<T> => ({
  name,
  about,
  parse,
  fallback,
  secret,
});

export const DEV_SECRET = 'cohortlens-dev-secret-change-in-production';
export const DEV_PASSWORD = 'admin';

export const VARIABLES = {
  production: define('NODE_ENV', 'production turns off every development default.', (v) => v === 'production', false),
  host: define('HOST', 'The address to listen on.', text, '127.0.0.1'),
  port: define('PORT', "The ingress's port; a replica's index is added.", port, 8001),
  v1Port: define('V1_PORT', 'The port of the stand-in v1; 0 picks a free one.', port, 8000),
  v1: define('V1', 'off: v1 is gone for good, no stand-in and no legacy.', oneOf('on', 'off'), 'on'),
  dataDir: define('COHORTLENS_DATA', 'The folder of the embedded log, the embedded store and caches.', text, '.data'),
  durability: define(
    'DURABILITY',
    'normal: nothing is lost when the process is killed. full: nor when the power is.',
    oneOf('normal', 'full'),
    'normal',
  ),
  brokers: define('KAFKA_BROKERS', 'host:port,…: run on Kafka; without it, on the embedded log.', addresses, []),
  topicPrefix: define(
    'TOPIC_PREFIX',
    "Before every topic's name. A second system needs its own, and its own database or data folder.",
    (v) => (/^[A-Za-z0-9._-]{1,60}$/.test(v) ? v : refuse('must be letters, digits, dots, dashes, underscores')),
    'cohortlens.',
  ),
  replicationFactor: define(
    'KAFKA_REPLICATION_FACTOR',
    'Copies of each topic; 0: as many as there are brokers, at most 3.',
    whole(0, 9),
    0,
  ),
  kafkaTls: define('KAFKA_TLS', 'true: talk to the brokers over TLS; a file below turns it on as well.', flag, false),
  kafkaCaFile: define(
    'KAFKA_CA_FILE',
    "PEM file of the authorities that the brokers' certificates are checked by.",
    optional(text),
    undefined,
  ),
  kafkaCertFile: define('KAFKA_CERT_FILE', "PEM file of this client's certificate.", optional(text), undefined),
  kafkaKeyFile: define('KAFKA_KEY_FILE', 'PEM file of its key.', optional(text), undefined),
  kafkaMechanism: define(
    'KAFKA_SASL_MECHANISM',
    'How the client proves who it is, in small letters or capitals; without it, not at all.',
    optional(anyCase(oneOf('plain', 'scram-sha-256', 'scram-sha-512'))),
    undefined,
  ),
  kafkaUser: define('KAFKA_SASL_USERNAME', 'As whom.', text, ''),
  kafkaPassword: define('KAFKA_SASL_PASSWORD', 'Its password.', text, '', true),
  mongoUrl: define(
    'MONGO_URL',
    'mongodb://…: keep the state in MongoDB (database cohortlens unless the URL names one); without it, in SQLite.',
    optional(mongoUrl),
    undefined,
    true,
  ),
  mongoCaFile: define(
    'MONGO_CA_FILE',
    "PEM file of the authorities that the server's certificate is checked by; turns TLS on.",
    optional(text),
    undefined,
  ),
  mongoCertFile: define(
    'MONGO_CERT_FILE',
    "PEM file of this client's certificate and key; turns TLS on.",
    optional(text),
    undefined,
  ),
  mongoPool: define('MONGO_POOL_SIZE', 'Connections of one process to MongoDB at most.', whole(1, 1_000), 16),
  index: define('REPLICA_INDEX', 'Which replica this is; added to PORT.', whole(0, 999), 0),
  instance: define(
    'INSTANCE',
    "The replica's name, unique among live ones; {hostname} in it is the machine's or container's. Give an ingress a name that stays the same after a restart, because its topic of replies is kept. Default: service-index.",
    (v): string | undefined => v.replaceAll('{hostname}', hostname()),
    undefined,
  ),
  logLevel: define('LOG_LEVEL', 'How much is logged.', oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'), 'info'),
  metricsPort: define(
    'METRICS_PORT',
    'The port for metrics, /livez and /readyz; 0 picks a free one. Without it only the ingress serves /metrics. start:distributed counts up from it.',
    optional(port),
    undefined,
  ),
  otlpUrl: define(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'The OTLP/HTTP collector, e.g. http://localhost:4318: traces are exported to its /v1/traces; without it there are none.',
    optional(url),
    undefined,
  ),
  otlpTracesUrl: define(
    'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    'The whole URL that traces go to, in place of the one above.',
    optional(url),
    undefined,
  ),
  otlpHeaders: define(
    'OTEL_EXPORTER_OTLP_HEADERS',
    'key=value,…: headers for the collector, e.g. a key.',
    optional(pairs),
    undefined,
    true,
  ),
  traceRatio: define(
    'OTEL_TRACES_SAMPLER_ARG',
    "Share of the traces that begin here which is recorded; a client's traceparent decides for itself.",
    share,
    1,
  ),
  jwtSecret: define(
    'JWT_SECRET',
    'The HS256 secret, the same for v1 and v2; at least 32 characters in production.',
    text,
    DEV_SECRET,
    true,
  ),
  commandSecret: define(
    'COMMAND_SECRET',
    'The key that signs flag commands; default: derived from JWT_SECRET.',
    optional(text),
    undefined,
    true,
  ),
  user: define('DEFAULT_AUTH_USER', 'The first administrator, made when there are no users.', text, 'admin'),
  password: define(
    'DEFAULT_USER_PASSWORD',
    'Its password; the default is refused in production, where an account that was made with it is given this one.',
    text,
    DEV_PASSWORD,
    true,
  ),
  v1Url: define('LEGACY_V1_URL', 'The real v1; without it the embedded reference model stands in.', optional(url), undefined),
  v1Connections: define('LEGACY_V1_CONNECTIONS', 'How many requests to v1 may be under way at once.', whole(1, 1_000), 32),
  v1TimeoutMs: define(
    'LEGACY_V1_TIMEOUT_MS',
    'How long one request to v1 may take once its turn has come.',
    whole(1, LIMITS.v1DeadlineMs),
    5_000,
  ),
  v1ErrorRate: define('V1_ERROR_RATE', 'Faults of the stand-in v1: share of calls that fail.', share, 0),
  v1LatencyMs: define('V1_LATENCY_MS', 'Faults of the stand-in v1: extra latency.', ms, 0),
  v1Noise: define('V1_NOISE', 'Faults of the stand-in v1: relative jitter of its predictions.', share, 0),
  v1RepeatShare: define(
    'V1_REPEAT_SHARE',
    'Share of the compared requests that v1 is asked twice, for the noise floor; 0: none.',
    share,
    LIMITS.v1RepeatShare,
  ),
  faults: define('FAULTS', 'on: POST /__faults makes v2 fail, for drills. Production refuses to start with it.', flag, false),
  v2Enabled: define('V2_ENABLED', 'false: the kill switch of this instance, which no flag lifts.', flag, true),
  usageLimit: define('API_USAGE_LIMIT', 'Analytics requests a month for a tenant.', whole(0, 1e12), LIMITS.apiUsagePerMonth),
  requestDeadlineMs: define(
    'REQUEST_DEADLINE_MS',
    'How long a client waits before 504, from when its request had been read.',
    whole(100, 600_000),
    LIMITS.requestDeadlineMs,
  ),
  publishDeadlineMs: define(
    'PUBLISH_DEADLINE_MS',
    'How long a publish may take before 503.',
    whole(100, 60_000),
    LIMITS.publishDeadlineMs,
  ),
  inFlight: define(
    'MAX_IN_FLIGHT',
    'Analytics requests that may wait at once on an instance.',
    whole(1, 100_000),
    LIMITS.inFlight,
  ),
  connections: define(
    'MAX_CONNECTIONS',
    'At once; the next closes an idle one, or is reset.',
    whole(16, 100_000),
    LIMITS.connections,
  ),
  loginsPerMinute: define(
    'LOGINS_PER_MINUTE',
    `Failed or not, for an account and address; an IPv6 /64 is one address. From all addresses together an account may be tried ${String(LIMITS.addressesOfAnAccount)} times as often.`,
    whole(1, 100_000),
    LIMITS.loginsPerMinute,
  ),
  trustedProxies: define(
    'TRUSTED_PROXIES',
    'address or network,…: of proxies whose X-Forwarded-For is believed; else all behind one are one address to whoever counts logins.',
    networks,
    [],
  ),
  comparatorWindowMs: define(
    'COMPARATOR_WINDOW_MS',
    'How long a comparison waits for its other side.',
    whole(100, 3_600_000),
    LIMITS.comparatorWindowMs,
  ),
  groqKey: define(
    'GROQ_API_KEY',
    "With it, recommendations are put into Groq's words: questions and figures about segments go there. Without it they never do.",
    optional(text),
    undefined,
    true,
  ),
  groqUrl: define('GROQ_URL', 'The OpenAI-compatible API that is asked.', url, 'https://api.groq.com/openai/v1'),
  groqModel: define('GROQ_MODEL', 'The model that is asked.', text, 'llama-3.3-70b-versatile'),
  groqTimeoutMs: define('GROQ_TIMEOUT_MS', "How long Groq may take; then the rules' own words are sent.", whole(1, 2_000), 1_500),
  drainMs: define('DRAIN_MS', 'How long a stopping instance reports not ready before it stops listening.', ms, 0),
  graceMs: define('GRACE_MS', 'How long a stopping instance lets what is in hand finish.', ms, 10_000),
} as const satisfies Record<string, Variable<unknown>>;

type Read<V> = V extends Variable<infer T> ? T : never;
export type Config = { readonly [K in keyof typeof VARIABLES]: Read<(typeof VARIABLES)[K]> } & {
  /** FEATURE_FLAG_<NAME>: seeds an empty flag topic only; lower-case flag names to the text given. */
  readonly flagSeed: Readonly<Record<string, string>>;
};
