/** Tracing as services use it: a function that begins a span, and says so when there is none to be recorded. */

/** Names from OpenTelemetry's semantic conventions, or `cohortlens.*`; values never come from a body. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

export interface Span {
  /** W3C trace context: the parent of what follows from it. */
  readonly traceparent: string;
  set(attributes: SpanAttributes): void;
  /** Once. `failure`: why it counts as failed, a code. */
  end(failure?: string): void;
}

export interface SpanOptions {
  readonly kind: 'server' | 'producer' | 'consumer' | 'internal';
  /** The trace context that it follows from; without it a new trace begins, if the sampling ratio says so. */
  readonly parent?: string | undefined;
  readonly attributes?: SpanAttributes;
  /** Trace contexts of other spans that it has to do with. */
  readonly links?: readonly string[];
}

/** Undefined: the trace is not sampled, and nothing is recorded. */
export type Tracer = (name: string, options: SpanOptions) => Span | undefined;

const CONTEXT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;
const SAMPLED = 1;

export interface TraceContext {
  readonly traceId: string;
  readonly spanId: string;
  readonly sampled: boolean;
}

/** Undefined when the text is no valid trace context. */
export function readTraceparent(text: string | undefined): TraceContext | undefined {
  const [, traceId, spanId, flags] = (text === undefined ? null : CONTEXT.exec(text)) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED };
}

/** Whether somebody records the trace: read off its last digit, for this is asked of every message. */
export const isSampled = (traceparent: string | undefined): boolean =>
  traceparent !== undefined && (traceparent.charCodeAt(traceparent.length - 1) & SAMPLED) === SAMPLED;

/** What a log line says of its trace; nothing when the text is no valid trace context. */
export const traceField = (traceparent: string | undefined): { readonly trace_id?: string } => {
  const context = readTraceparent(traceparent);
  return context === undefined ? {} : { trace_id: context.traceId };
};
