/** The pages of docs/ that are derived from contracts: topics, errors, limits and the picture of the flow. */
import {
  BOOK_RETRY_DELAYS_MS,
  DEAD_LETTER_PARTITIONS,
  DEAD_LETTER_RETENTION_MS,
  DEFAULT_CONTROL_PERCENT,
  ERRORS,
  HEADERS,
  LIMIT_MEANINGS,
  LIMITS,
  REPLIES,
  RETRY_DELAYS_MS,
  RETRY_RETENTION_MS,
  TOLERANCES,
  TOPICS,
  type ErrorDeclaration,
  type TopicDeclaration,
} from '@cohortlens/contracts';

const NOTE = '<!-- Generated from contracts by `npm run generate`. Do not edit. -->\n';
const topics: readonly (readonly [string, TopicDeclaration])[] = Object.entries(TOPICS);

const cell = (value: string | number): string => String(value).replaceAll('|', '\\|');
const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const SPANS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;
/** A span in words, from milliseconds: 8 days, 10 minutes, 200 ms. */
export function span(ms: number | 'forever'): string {
  if (ms === 'forever') return 'for ever';
  const unit = SPANS.find(([, width]) => ms >= width && ms % width === 0);
  if (!unit) return `${ms} ms`;
  const count = ms / unit[1];
  return `${count} ${unit[0]}${count === 1 ? '' : 's'}`;
}

export function topicsPage(): string {
  const rows = topics.map(([name, t]) => [
    `\`${name}\``,
    t.about,
    t.key,
    t.partitions,
    `${span(t.retentionMs)}${t.compacted ? ', compacted' : ''}`,
    t.inbox ? `${t.owner} (reads)` : t.owner,
    `\`${t.schema}\``,
  ]);
  const derived = [
    [`\`${REPLIES.prefix}<instance>\``, REPLIES.about, REPLIES.partitions, span(REPLIES.retentionMs)],
    [
      '`<topic>.retry.<group>`',
      'A message whose handler failed, until its next attempt.',
      'as the topic',
      span(RETRY_RETENTION_MS),
    ],
    [
      '`<topic>.dlq.<group>`',
      'Dead letters: the same bytes, with the cause in the headers.',
      DEAD_LETTER_PARTITIONS,
      span(DEAD_LETTER_RETENTION_MS),
    ],
  ];
  return `${NOTE}# Topics

All carry the prefix of \`TOPIC_PREFIX\` (default \`cohortlens.\`). The owner alone publishes a topic; where it says *reads*, others write and the owner answers.

${table(['topic', 'what it says', 'key', 'partitions', 'kept', 'owner', 'schema'], rows)}

Derived:

${table(['topic', 'what it says', 'partitions', 'kept'], derived)}

## Headers

${table(
  ['header', 'on', 'what it says'],
  Object.entries(HEADERS).map(([name, h]) => [`\`${name}\``, h.on, h.about]),
)}
`;
}

export function errorsPage(): string {
  const all: readonly (readonly [string, ErrorDeclaration])[] = Object.entries(ERRORS);
  const row = ([code, e]: readonly [string, ErrorDeclaration]): (string | number)[] => [
    `\`${code}\``,
    ...(e.status === undefined ? [] : [e.status]),
    e.title,
    e.remedy,
    e.retryable ? 'yes' : 'no',
  ];
  return `${NOTE}# Errors

Codes are stable. Over HTTP they come as \`application/problem+json\`, as \`code\`.

${table(['code', 'status', 'title', 'what to do', 'the same request may succeed later'], all.filter(([, e]) => e.status !== undefined).map(row))}

Only on the bus, as the causes of dead letters and refusals:

${table(['code', 'title', 'what to do', 'may succeed later'], all.filter(([, e]) => e.status === undefined).map(row))}
`;
}

export function limitsPage(): string {
  const inWords = (name: string, value: number): string => {
    if (name.endsWith('Ms')) return span(value);
    if (name.endsWith('S')) return span(value * 1000);
    if (name.endsWith('Bytes')) return value % 2 ** 20 === 0 ? `${value / 2 ** 20} MiB` : `${value / 2 ** 10} KiB`;
    return value.toLocaleString('en-US');
  };
  const { match, tolerated } = TOLERANCES.prediction.relativeDelta;
  return `${NOTE}# Limits and tolerances

${table(
  ['limit', 'default', 'what it bounds'],
  Object.entries(LIMITS).map(([name, value]) => [
    `\`${name}\``,
    inWords(name, value),
    LIMIT_MEANINGS[name as keyof typeof LIMITS],
  ]),
)}

A failing handler is tried again after ${RETRY_DELAYS_MS.map(span).join(', ')}; then its message is dead-lettered. Messages that only the ledger or the comparator reads are tried again ${BOOK_RETRY_DELAYS_MS.length} times, at the end once a minute. When v2 answers, v1 is asked too for ${DEFAULT_CONTROL_PERCENT} % of requests.

Prediction: |v2 - v1| / max(|v1|, ${TOLERANCES.prediction.floor}) is a match up to ${match}, tolerated up to ${tolerated * 100} %, a mismatch beyond.
`;
}
