/** An exporter of spans whose successes and failures are told: a collector that is away is nobody's silent loss. */
import type { SpanExporter } from '@opentelemetry/sdk-trace';

const SUCCESS = 0;

export const watched = (exporter: SpanExporter, tell: (spans: number, failure?: string) => void): SpanExporter => ({
  export: (spans, done) =>
    exporter.export(spans, (result) => {
      if (Number(result.code) === SUCCESS) tell(spans.length);
      else tell(spans.length, result.error?.message ?? 'not taken');
      done(result);
    }),
  shutdown: () => exporter.shutdown(),
  forceFlush: async () => exporter.forceFlush?.(),
});
