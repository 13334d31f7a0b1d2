import type { Meter } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { type Logger as PinoLogger, pino } from 'pino';
import { keepWord } from './reserved-word.ts';

export type Logger = PinoLogger;

export interface Telemetry {
  readonly logger: Logger;
  readonly meter: Meter;
  /** The metrics in Prometheus' text format. */
  metricsText(): Promise<string>;
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

export function createTelemetry(options: TelemetryOptions): Telemetry {
  const config = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: keepWord },
    redact: { paths: REDACT, censor: '[redacted]' },
  };
  const logger = options.destination ? pino(config, options.destination) : pino(config);
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const serializer = new PrometheusSerializer();
  const provider = new MeterProvider({ readers: [exporter] });
  return {
    logger,
    meter: provider.getMeter('cohortlens'),
    metricsText: async () => serializer.serialize((await exporter.collect()).resourceMetrics),
    close: () => provider.shutdown(),
  };
}
