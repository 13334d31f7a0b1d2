/** Logs, metrics and traces: structured, redacted logs by pino; metrics by OpenTelemetry in Prometheus' format; traces by OTLP. */
export { LABELS, type LabelsOf, type MetricDeclaration, type MetricName, METRICS } from './catalogue.ts';
export type { Metrics } from './metrics.ts';
export { watchProcess } from './process-metrics.ts';
export { V2_ERROR } from './reserved-word.ts';
export { isSampled, readTraceparent, type Span, type SpanAttributes, traceField, type Tracer } from './span.ts';
export { createTelemetry, type Logger, type Telemetry } from './telemetry.ts';
export type { Tracing } from './tracing.ts';
