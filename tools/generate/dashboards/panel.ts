/** A dashboard as it is described here, and as Grafana reads it. */
export type Unit = 's' | 'reqps' | 'percentunit' | 'short' | 'bytes';

export interface Curve {
  /** PromQL; `$__rate_interval` is Grafana's own. */
  readonly expr: string;
  /** How it is named, with labels in double braces. */
  readonly legend: string;
}
export interface Panel {
  readonly title: string;
  /** What a person reads off it. */
  readonly about: string;
  readonly unit: Unit;
  readonly curves: readonly Curve[];
  /** One figure each, in place of curves over time. */
  readonly single?: true;
}
export interface Row {
  readonly title: string;
  readonly panels: readonly Panel[];
}
export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly about: string;
  readonly rows: readonly Row[];
}

const WIDTH = 24;
const HEIGHT = 8;
const DATASOURCE = { type: 'prometheus', uid: 'prometheus' } as const;

function panelOf({ title, about, unit, curves, single }: Panel, id: number, x: number, y: number, w: number): object {
  return {
    id,
    title,
    description: about,
    type: single === true ? 'stat' : 'timeseries',
    datasource: DATASOURCE,
    gridPos: { x, y, w, h: HEIGHT },
    fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
    options:
      single === true
        ? { reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false }, textMode: 'value_and_name' }
        : { legend: { displayMode: 'list', placement: 'bottom', showLegend: true }, tooltip: { mode: 'multi', sort: 'desc' } },
    targets: curves.map(({ expr, legend }, i) => ({
      refId: String.fromCharCode(65 + i),
      datasource: DATASOURCE,
      expr,
      legendFormat: legend,
      ...(single === true ? { instant: true } : { range: true }),
    })),
  };
}

/** Rows of panels of equal width, as Grafana's JSON model (schema version 39). */
export function grafanaJson({ uid, title, about, rows }: Dashboard): string {
  const panels: object[] = [];
  let y = 0;
  for (const row of rows) {
    panels.push({
      id: panels.length + 1,
      type: 'row',
      title: row.title,
      collapsed: false,
      gridPos: { x: 0, y, w: WIDTH, h: 1 },
      panels: [],
    });
    const w = Math.floor(WIDTH / row.panels.length);
    row.panels.forEach((panel, i) => panels.push(panelOf(panel, panels.length + 1, i * w, y + 1, w)));
    y += HEIGHT + 1;
  }
  const model = {
    uid,
    title,
    description: about,
    tags: ['cohortlens'],
    schemaVersion: 39,
    version: 1,
    editable: false,
    timezone: 'utc',
    refresh: '10s',
    time: { from: 'now-1h', to: 'now' },
    templating: { list: [] },
    annotations: { list: [] },
    panels,
  };
  return `${JSON.stringify(model, null, 2)}\n`;
}
