/**
 * Every metric that CohortLens tells, once: its kind, what it means, and its labels. Instruments are made from it, docs/metrics.md
 * is generated from it, dashboards and alert rules are checked against it. Labels take few values: none is a client's or a request's.
 */
export interface MetricDeclaration {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly about: string;
  readonly labels: readonly (keyof typeof LABELS)[];
  /** Who tells it: a service, each service, or each process. */
  readonly from: 'ingress' | 'comparator' | 'every service' | 'every process';
  /** The upper bounds of a histogram's buckets. */
  readonly buckets?: readonly number[];
}

/** What a label says, and which values it takes. */
export const LABELS = {
  route: "The route's pattern; unknown when there is none.",
  status: "The HTTP answer's status.",
  phase: "The migration's phase; whether the kill switch is on is told by the cause v2_disabled alone.",
  served_by: 'v1, v2, or none when the ingress answered itself.',
  service: "The service's name.",
  topic: "The topic's name without prefix.",
  outcome: 'How it ended: of a publish ok or a code; of a message done, retry, reject, or failed.',
  cause: 'The error code; none when there is none.',
  capability: 'prediction, segmentation or recommendation.',
  verdict: "The comparison's verdict.",
  occasion: "Of a comparison: shadow, it was to be made from the start; failover, v1 was asked in v2's place.",
  quantile: 'p50, p99 or max.',
  kind: 'heap_used, heap_total, heap_limit, external or rss.',
} as const;

/** Seconds. */
const ANSWER_TIMES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const BUS_TIMES = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10, 30];
const SIZES = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000];

export const METRICS = {
  http_requests_total: {
    kind: 'counter',
    about: 'HTTP requests answered.',
    labels: ['route', 'status', 'cause', 'phase', 'served_by'],
    from: 'ingress',
  },
  http_request_duration_seconds: {
    kind: 'histogram',
    about: 'From the arrival of a request to its answer.',
    labels: ['route', 'phase', 'served_by'],
    from: 'ingress',
    buckets: ANSWER_TIMES,
  },
  in_flight: { kind: 'gauge', about: 'Analytics requests under way.', labels: [], from: 'ingress' },
  in_flight_limit: { kind: 'gauge', about: 'How many may be, before further ones are refused.', labels: [], from: 'ingress' },
  shed_total: {
    kind: 'counter',
    about: 'Requests refused because too many were in flight.',
    labels: [],
    from: 'ingress',
  },
  failovers_total: {
    kind: 'counter',
    about: 'Requests for which v1 was asked in place of v2.',
    labels: [],
    from: 'ingress',
  },
  v2_failures_total: {
    kind: 'counter',
    about: 'Requests that v2 failed or was late for, whatever the client saw.',
    labels: [],
    from: 'ingress',
  },
  outcomes_dropped_total: {
    kind: 'counter',
    about: 'Outcome events dropped because the bus was away.',
    labels: [],
    from: 'ingress',
  },
  diffs_total: {
    kind: 'counter',
    about: 'Comparisons made, a late revision as one more; one whose recording the store did not acknowledge is not counted.',
    labels: ['capability', 'verdict', 'occasion'],
    from: 'comparator',
  },
  comparator_pairs_waiting: {
    kind: 'gauge',
    about: 'Requests of which a side is awaited in its window.',
    labels: [],
    from: 'comparator',
  },
  comparator_noise_floor: {
    kind: 'gauge',
    about: 'What v1 disagrees with itself by.',
    labels: ['capability'],
    from: 'comparator',
  },
  flag_epoch: {
    kind: 'gauge',
    about: 'Position of the flag state that the service has applied.',
    labels: ['service'],
    from: 'every service',
  },
  flag_generation: {
    kind: 'gauge',
    about: 'The generation of that flag state; it goes up when the log of commands was made anew and the state was kept.',
    labels: ['service'],
    from: 'every service',
  },
  consumer_lag: {
    kind: 'gauge',
    about: 'Messages of its topics that the group of the service has not handled yet; NaN while the bus gives no answer.',
    labels: ['service'],
    from: 'every service',
  },
  bus_in_hand: { kind: 'gauge', about: 'Messages being handled now.', labels: ['service'], from: 'every service' },
  bus_handle_duration_seconds: {
    kind: 'histogram',
    about: 'From the start of a handler until all that came of the message is durable.',
    labels: ['service', 'topic', 'outcome'],
    from: 'every service',
    buckets: BUS_TIMES,
  },
  bus_publish_duration_seconds: {
    kind: 'histogram',
    about: 'From a publish to its acknowledgement.',
    labels: ['service', 'outcome'],
    from: 'every service',
    buckets: BUS_TIMES,
  },
  bus_dead_letters_total: {
    kind: 'counter',
    about: 'Messages put aside.',
    labels: ['service', 'topic', 'cause'],
    from: 'every service',
  },
  bus_failures_total: {
    kind: 'counter',
    about:
      'Handlings, publishes and readings that failed, and as `embedded` writes of the embedded log that nobody waits for; the log says what came of them.',
    labels: ['service'],
    from: 'every service',
  },
  bus_write_records: {
    kind: 'histogram',
    about: 'Records written to the log together.',
    labels: [],
    from: 'every process',
    buckets: SIZES,
  },
  spans_exported_total: {
    kind: 'counter',
    about: 'Spans given to the collector (ok) or lost because it did not take them.',
    labels: ['outcome'],
    from: 'every process',
  },
  event_loop_delay_seconds: {
    kind: 'gauge',
    about: 'How late the event loop was since the last look.',
    labels: ['quantile'],
    from: 'every process',
  },
  process_memory_bytes: { kind: 'gauge', about: 'Memory of the process.', labels: ['kind'], from: 'every process' },
} as const satisfies Readonly<Record<string, MetricDeclaration>>;

export type MetricName = keyof typeof METRICS;
export type LabelsOf<N extends MetricName> = Readonly<Record<(typeof METRICS)[N]['labels'][number], string | number>>;
