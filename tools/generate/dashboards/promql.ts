/** The queries that dashboards are made of. */
export const ANALYTICS = 'route=~"/api/v[12]/(predict|predict-spending|segment|recommendations/natural)"';
export const percentile = (share: number, metric: string, by: string, where = ''): string =>
  `histogram_quantile(${share}, sum by (${['le', by].filter((l) => l !== '').join(', ')}) (rate(${metric}_bucket${where}[$__rate_interval])))`;
export const rate = (metric: string, by: string, where = ''): string =>
  `sum by (${by}) (rate(${metric}${where}[$__rate_interval]))`;
export const share = (part: string, whole: string): string =>
  `sum(rate(${part}[$__rate_interval])) / sum(rate(${whole}[$__rate_interval]))`;
/** Of what v2 was to answer: what it has answered, and what it has failed. */
export const V2_FAILED =
  'sum(rate(v2_failures_total[$__rate_interval])) / (sum(rate(v2_failures_total[$__rate_interval])) + (sum(rate(http_requests_total{served_by="v2", status!~"5.."}[$__rate_interval])) or vector(0)))';
