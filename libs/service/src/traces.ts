/** Opens tracing when the configuration says where traces go, and tells of a collector that does not take them. */
import type { Config } from '@cohortlens/config';
import type { Telemetry, Tracing } from '@cohortlens/telemetry';

const urlOf = ({ otlpUrl, otlpTracesUrl }: Config): string | undefined =>
  otlpTracesUrl ?? (otlpUrl === undefined ? undefined : `${otlpUrl}/v1/traces`);

/** Loaded only when it is used: a process that exports nothing does not carry the SDK. */
export async function openTraces(config: Config, { logger, metrics }: Telemetry): Promise<Tracing | undefined> {
  const url = urlOf(config);
  if (url === undefined) return undefined;
  const { openTracing } = await import('@cohortlens/telemetry/tracing');
  const exported = metrics.counter('spans_exported_total');
  let failing = false;
  return openTracing({
    url,
    ratio: config.traceRatio,
    ...(config.otlpHeaders === undefined ? {} : { headers: config.otlpHeaders }),
    onExport: (spans, failure) => {
      exported(spans, { outcome: failure === undefined ? 'ok' : 'failed' });
      if ((failure !== undefined) === failing) return;
      failing = failure !== undefined;
      if (failing) logger.warn({ reason: failure }, 'traces are not taken by the collector, and are lost until they are');
      else logger.info('traces are taken by the collector again');
    },
  });
}
