/** Prometheus' text format, as far as names and labels go. */
const SAMPLE = /^([a-z_][a-z0-9_]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-z_]+)="((?:[^"\\]|\\.)*)"/g;
const PARTS = /_(bucket|sum|count)$/;

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export function samplesOf(text: string): Sample[] {
  return text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = SAMPLE.exec(line) ?? [];
    if (name === undefined) return [];
    return [
      {
        name,
        labels: Object.fromEntries([...labels.matchAll(LABEL)].map(([, key = '', said = '']): [string, string] => [key, said])),
        value: Number(value),
      },
    ];
  });
}

/** The labels that each metric comes with; a histogram is one metric. */
export function labelsByMetric(samples: readonly Sample[], histograms: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { name, labels } of samples) {
    const base = name.replace(PARTS, '');
    const metric = histograms.has(base) ? base : name;
    const known = found.get(metric) ?? new Set();
    for (const label of Object.keys(labels)) if (label !== 'le') known.add(label);
    found.set(metric, known);
  }
  return found;
}
