/** The queries that dashboards are made of. */
export const ANALYTICS = 'route=~"/api/v[12]/(predict|predict-spending|segment|recommendations/natural)"';
export const percentile = (share: number, metric: string, by: string, where = ''): string =>
  `histogram_quantile(${share}, sum by (${['le', by].filter((l) => l !== '').join(', ')}) (rate(${metric}_bucket${where}[$__rate_interval])))`;
export const rate = (metric: string, by: string, where = ''): string =>
  `sum by (${by}) (rate(${metric}${where}[$__rate_interval]))`;
/** Of all its series together, a second. */
export const total = (metric: string): string => `sum(rate(${metric}[$__rate_interval]))`;
export const share = (part: string, whole: string): string => `${total(part)} / ${total(whole)}`;
const FAILED = total('v2_failures_total');
const ANSWERED = total('http_requests_total{served_by="v2", status!~"5.."}');
/** Of what v2 was to answer: what it has answered, and what it has failed. */
export const V2_FAILED = `${FAILED} / (${FAILED} + (${ANSWERED} or vector(0)))`;
