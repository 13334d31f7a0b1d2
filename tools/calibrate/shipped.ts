/** The rule sets that are shipped, made anew: fitted to the reference model of v1 over the shipped customers. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  CustomerFeatures,
  CustomerRow,
  RuleSetPrediction,
  RuleSetSegmentation,
  SegmentProfile,
} from '@cohortlens/contracts';
import {
  featuresOf,
  loadReferenceModel,
  type ReferenceModel,
  readCustomers,
  SHIPPED_CUSTOMERS,
  segmentRowOf,
  trainingRows,
} from '@cohortlens/legacy/reference';
import { labeller } from '@cohortlens/segmentation/rules';
import { profileOf } from '@cohortlens/segments';
import { fitPrediction } from './fit.ts';

const TRAINING_MS = 60_000;

/** The reference model of the shipped customers, trained for this call alone. */
export async function shippedReference(): Promise<ReferenceModel> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'cohortlens-calibrate-'));
  try {
    return await loadReferenceModel({ csvPath: SHIPPED_CUSTOMERS, cacheDir, timeoutMs: TRAINING_MS });
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}

/** What can be asked about the shipped customers: all of them, or only those that v1 trains on. */
export async function shippedCustomers(which: 'all' | 'complete'): Promise<CustomerFeatures[]> {
  const rows = readCustomers(await readFile(SHIPPED_CUSTOMERS, 'utf8'));
  return (which === 'all' ? rows : trainingRows(rows)).flatMap((row) => featuresOf(row) ?? []);
}

/** What segmentation is asked about the shipped customers. */
export async function shippedRows(which: 'all' | 'complete'): Promise<CustomerRow[]> {
  const rows = readCustomers(await readFile(SHIPPED_CUSTOMERS, 'utf8'));
  return (which === 'all' ? rows : trainingRows(rows)).flatMap((row) => segmentRowOf(row) ?? []);
}

/** The prediction's `fitted-1`: deterministic. Rejects when it cannot be fitted, which the shipped customers rule out. */
export async function fitShipped(model: ReferenceModel): Promise<RuleSetPrediction> {
  const customers = await shippedCustomers('complete');
  const samples = customers.map((features) => ({ features, score: model.predict(features).predicted_spending }));
  const origin = `fitted by least squares to the answers of ${model.version} to its ${samples.length} training customers`;
  const fit = fitPrediction(samples, { version: 'fitted-1', origin });
  if (fit.status === 'refused') throw new Error(`fitted-1 cannot be fitted: ${fit.reason}`);
  return fit.ruleSet;
}

/** The segmentation's `fitted-1`: the model's own scaler and centroids, so that the labels are the model's. */
export function fitShippedSegmentation({ version, segmenter }: ReferenceModel): RuleSetSegmentation {
  const point = ([age = Number.NaN, annual_income = Number.NaN, spending_score = Number.NaN]: readonly number[]) => ({
    age,
    annual_income,
    spending_score,
  });
  return {
    capability: 'segmentation',
    version: 'fitted-1',
    mean: point(segmenter.means),
    deviation: point(segmenter.scales),
    centroids: segmenter.centroids.map(point),
    origin: `the centroids of ${version}, in its numbering`,
  };
}

/** All shipped customers under a segmentation. */
export async function shippedSegments(ruleSet: RuleSetSegmentation): Promise<SegmentProfile[]> {
  const rows = await shippedRows('all');
  return profileOf(rows, rows.map(labeller(ruleSet)));
}
