import { type Logger as PinoLogger, pino } from 'pino';
import { createMetrics, type Metrics } from './metrics.ts';
import { keepWord } from './reserved-word.ts';
import type { Tracing } from './tracing.ts';

export type Logger = PinoLogger;

export interface Telemetry {
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Absent when nothing is traced. */
  readonly tracing?: Tracing;
  close(): Promise<void>;
}

export interface TelemetryOptions {
  readonly level: string;
  /** Where log lines go, or the descriptor of a file; standard output unless given. */
  readonly destination?: { write(line: string): void } | number;
}

/** What must never be in a log line, wherever it stands. */
const REDACT = ['authorization', 'password', 'token', 'access_token', 'body', 'data', 'input', 'answer'].flatMap((k) => [
  k,
  `*.${k}`,
  `*.*.${k}`,
]);

/** Lines that wait for a file that takes none, in bytes; what is more is dropped. */
const MOST_WAITING = 2 ** 20;

/** A file's disk may be full: then lines are lost, and nothing else is. */
function toFile(descriptor: number) {
  const file = pino.destination({ dest: descriptor, sync: true, maxLength: MOST_WAITING });
  file.on('error', () => undefined);
  return file;
}

/** The logger and the metrics of a process; tracing is opened by whoever knows where traces go. */
export function createTelemetry(options: TelemetryOptions): Telemetry {
  const config = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: keepWord },
    redact: { paths: REDACT, censor: '[redacted]' },
  };
  const { destination = process.stdout.fd } = options;
  const logger = pino(config, typeof destination === 'number' ? toFile(destination) : destination);
  const metrics = createMetrics();
  return { logger, metrics, close: () => metrics.close() };
}
