/**
 * Traces by OpenTelemetry, exported by OTLP over HTTP. One processor for the process, one provider for each service, so that a
 * span names its service also where all run in one process. Loaded only when there is somebody to export to.
 */
import { ROOT_CONTEXT, type SpanContext, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { isSampled, readTraceparent, type Span, type SpanOptions, type Tracer } from './span.ts';
import { watched } from './watched-exporter.ts';

export interface TracingOptions {
  /** Where spans go: the whole URL. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The share of the traces that begin here which is recorded, 0..1. */
  readonly ratio: number;
  /** Told of every batch: how many spans, and why they were not taken. */
  readonly onExport?: (spans: number, failure?: string) => void;
  /** In place of the one that exports to the URL. */
  readonly exporter?: SpanExporter;
}

export interface Tracing {
  tracer(service: string, instance: string): Tracer;
  /** Exports what waits, within a few seconds. */
  close(): Promise<void>;
}

const KINDS = {
  server: SpanKind.SERVER,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;
const EXPORT_MS = 5_000;
const EVERY_MS = 1_000;
/** Beyond it spans are dropped: a collector that is away costs memory up to this, and no request. */
const MOST_WAITING = 16_384;
const BATCH = 1_024;

function contextOf(traceparent: string | undefined): SpanContext | undefined {
  const read = readTraceparent(traceparent);
  if (read === undefined) return undefined;
  const { traceId, spanId, sampled } = read;
  return { traceId, spanId, traceFlags: sampled ? TraceFlags.SAMPLED : TraceFlags.NONE, isRemote: true };
}

export function openTracing({ url, headers, ratio, onExport, exporter }: TracingOptions): Tracing {
  const otlp =
    exporter ?? new OTLPTraceExporter({ url, timeoutMillis: EXPORT_MS, ...(headers ? { headers: { ...headers } } : {}) });
  const processor = new BatchSpanProcessor({
    exporter: onExport === undefined ? otlp : watched(otlp, onExport),
    maxQueueSize: MOST_WAITING,
    maxExportBatchSize: BATCH,
    scheduledDelayMillis: EVERY_MS,
    exportTimeoutMillis: EXPORT_MS,
  });
  const sampler = new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) });

  return {
    tracer: (service, instance) => {
      const resource = resourceFromAttributes({
        'service.name': service,
        'service.namespace': 'cohortlens',
        'service.instance.id': instance,
      });
      const tracer = new TracerProvider({ resource, sampler, spanProcessors: [processor] }).getTracer('cohortlens');
      return (name, { kind, parent, attributes, links }: SpanOptions): Span | undefined => {
        const from = contextOf(parent);
        if (from !== undefined && !isSampled(parent)) return undefined;
        const span = tracer.startSpan(
          name,
          {
            kind: KINDS[kind],
            ...(attributes ? { attributes } : {}),
            ...(links ? { links: links.flatMap((link) => contextOf(link) ?? []).map((context) => ({ context })) } : {}),
          },
          from === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, from),
        );
        if (!span.isRecording()) return undefined;
        const { traceId, spanId } = span.spanContext();
        return {
          traceparent: `00-${traceId}-${spanId}-01`,
          set: (more) => void span.setAttributes(more),
          end: (failure) => {
            if (failure !== undefined) span.setAttribute('error.type', failure).setStatus({ code: SpanStatusCode.ERROR });
            span.end();
          },
        };
      };
    },
    close: async () => {
      // What the collector did not take at the end was told to onExport; it is no reason to stop badly.
      await processor.shutdown().catch(() => undefined);
    },
  };
}
