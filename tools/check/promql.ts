/** What a PromQL expression asks for: which metrics, by which labels. Read by the grammar of Prometheus' own editor. */
import type { SyntaxNodeRef } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

export interface Selector {
  readonly metric: string;
  /** The labels that it is narrowed by. */
  readonly labels: readonly string[];
}
export interface Query {
  readonly selectors: readonly Selector[];
  /** The labels that it groups or joins by. */
  readonly grouped: readonly string[];
}

/** Grafana puts its own interval there. */
const GRAFANA = /\$__(rate_)?interval/g;

/** Throws when it is no PromQL. */
export function readQuery(expression: string): Query {
  const text = expression.replaceAll(GRAFANA, '5m');
  const selectors: { metric: string; labels: string[] }[] = [];
  const grouped: string[] = [];
  let grouping = false;
  parser.parse(text).iterate({
    enter: (node: SyntaxNodeRef) => {
      const said = text.slice(node.from, node.to);
      if (node.type.isError) throw new Error(`not PromQL at '${text.slice(node.from, node.from + 20)}': ${expression}`);
      if (node.name === 'VectorSelector') selectors.push({ metric: '', labels: [] });
      if (node.name === 'GroupingLabels') grouping = true;
      const selector = selectors.at(-1);
      if (node.name === 'Identifier' && selector?.metric === '') selector.metric = said;
      if (node.name === 'LabelName') (grouping ? grouped : selector?.labels)?.push(said);
    },
    leave: (node: SyntaxNodeRef) => {
      if (node.name === 'GroupingLabels') grouping = false;
    },
  });
  return { selectors, grouped };
}
