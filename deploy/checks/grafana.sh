#!/usr/bin/env bash
# What Grafana is given: JSON and YAML that can be read, one dashboard for each uid, and a datasource for each uid that they name.
# The queries themselves are held against the catalogue of metrics by `npm run check`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
node tools/run.mjs install
exec node --input-type=module - <<'JS'
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = 'deploy/grafana';
const yaml = (path) => parse(readFileSync(`${folder}/provisioning/${path}`, 'utf8'));
const { datasources } = yaml('datasources/prometheus.yml');
const [provider] = yaml('dashboards/cohortlens.yml').providers;
const known = new Set(datasources.map(({ uid }) => uid));
const boards = readdirSync(`${folder}/dashboards`).map((name) => JSON.parse(readFileSync(`${folder}/dashboards/${name}`, 'utf8')));
const sources = boards.flatMap(({ panels }) => panels.flatMap(({ datasource }) => datasource?.uid ?? []));
const wrong = [
  ...(boards.length > 0 && sources.length > 0 ? [] : ['no dashboard has a panel']),
  ...(new Set(boards.map(({ uid }) => uid)).size === boards.length ? [] : ['two dashboards have one uid']),
  ...[...new Set(sources)].filter((uid) => !known.has(uid)).map((uid) => `no datasource has the uid ${uid}`),
  ...(provider.options.path === '/var/lib/grafana/dashboards' ? [] : ['the dashboards are not read where they are mounted']),
];
for (const problem of wrong) console.error(problem);
console.log(`${boards.length} dashboards, ${sources.length} panels`);
process.exit(wrong.length > 0 ? 1 : 0);
JS
