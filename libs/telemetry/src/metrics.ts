/** The metrics of the catalogue as instruments: a name or a label that it does not have does not compile. */
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { type LabelsOf, type MetricDeclaration, type MetricName, METRICS } from './catalogue.ts';

type Named<K extends MetricDeclaration['kind']> = {
  [N in MetricName]: (typeof METRICS)[N]['kind'] extends K ? N : never;
}[MetricName];
export type CounterName = Named<'counter'>;
export type GaugeName = Named<'gauge'>;
export type HistogramName = Named<'histogram'>;
/** A metric without labels takes none. */
type Told<N extends MetricName> = keyof LabelsOf<N> extends never ? [] : [labels: LabelsOf<N>];

export interface Metrics {
  counter<N extends CounterName>(name: N): (by: number, ...labels: Told<N>) => void;
  histogram<N extends HistogramName>(name: N): (value: number, ...labels: Told<N>) => void;
  /** Read whenever the metrics are asked for; the returned function ends the reading, and the last value stays. NaN: it is not known. */
  gauge<N extends GaugeName>(
    name: N,
    read: (observe: (value: number, ...labels: Told<N>) => void) => void | Promise<void>,
  ): () => void;
  /** All of the process, in Prometheus' text format. */
  text(): Promise<string>;
  close(): Promise<void>;
}

export function createMetrics(): Metrics {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const serializer = new PrometheusSerializer('', false, undefined, false, true);
  const resource = resourceFromAttributes({ 'service.name': 'cohortlens', 'service.namespace': 'cohortlens' });
  const provider = new MeterProvider({ readers: [exporter], resource });
  const meter = provider.getMeter('cohortlens');
  const description = (name: MetricName) => ({ description: METRICS[name].about });
  return {
    counter: (name) => {
      const counter = meter.createCounter(name, description(name));
      return (by, ...[labels]) => counter.add(by, labels);
    },
    histogram: (name) => {
      const advice = { explicitBucketBoundaries: [...METRICS[name].buckets] };
      const histogram = meter.createHistogram(name, { ...description(name), advice });
      return (value, ...[labels]) => histogram.record(value, labels);
    },
    gauge: (name, read) => {
      const gauge = meter.createObservableGauge(name, description(name));
      const look: Parameters<typeof gauge.addCallback>[0] = (result) =>
        read((value, ...[labels]) => result.observe(value, labels));
      gauge.addCallback(look);
      return () => gauge.removeCallback(look);
    },
    text: async () => serializer.serialize((await exporter.collect()).resourceMetrics),
    close: () => provider.shutdown(),
  };
}
