/** Logs and metrics: structured, redacted logs by pino; metrics by OpenTelemetry in Prometheus' format. */
export { createTelemetry, type Logger, type Telemetry } from './telemetry.ts';
export { V2_ERROR } from './reserved-word.ts';
