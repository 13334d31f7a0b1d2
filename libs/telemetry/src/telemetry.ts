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
  /** Where log lines go; standard output unless given. */
  readonly destination?: { write(line: string): void };
}

/** What must never be in a log line, wherever it stands. */
const REDACT = ['authorization', 'password', 'token', 'access_token', 'body', 'data', 'input', 'answer'].flatMap((k) => [
  k,
  `*.${k}`,
  `*.*.${k}`,
]);

/** The logger and the metrics of a process; tracing is opened by whoever knows where traces go. */
export function createTelemetry(options: TelemetryOptions): Telemetry {
  const config = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: keepWord },
    redact: { paths: REDACT, censor: '[redacted]' },
  };
  const logger = options.destination ? pino(config, options.destination) : pino(config);
  const metrics = createMetrics();
  return { logger, metrics, close: () => metrics.close() };
}
