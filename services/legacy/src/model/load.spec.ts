import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadReferenceModel, SHIPPED_CUSTOMERS } from './load.ts';
import { MODEL_FORMAT, trainModel } from './reference-model.ts';
import { trainInThread } from './train-in-thread.ts';

const customer = { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2, profession: 'Engineer' };
const HEADER = 'CustomerID,Gender,Age,Annual Income ($),Profession,Work Experience,Family Size,Spending Score (1-100)\n';

let folder: string;
let cacheDir: string;
/** The first of the shipped ones: enough to tell models apart, and soon trained. */
let fewCustomers: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cohortlens-model-'));
  cacheDir = join(folder, 'cache');
  fewCustomers = join(folder, 'few.csv');
  const lines = (await readFile(SHIPPED_CUSTOMERS, 'utf8')).split('\n');
  await writeFile(fewCustomers, `${lines.slice(0, 200).join('\n')}\n`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const options = (csvPath = fewCustomers) => ({ csvPath, cacheDir, timeoutMs: 15_000 });
/** Trains here and now, and says how often it had to. */
function countingTrainer() {
  const trainer = { trainings: 0, train: (csv: string) => Promise.resolve((trainer.trainings++, trainModel(csv))) };
  return trainer;
}

describe('loading the reference model', () => {
  test('it is trained in a thread of its own, and answers as the real v1 did for the same question', async () => {
    const model = await loadReferenceModel(options(SHIPPED_CUSTOMERS));
    expect(model.version).toMatch(/^v1-reference-[0-9a-f]{8}$/);
    expect(model.predict(customer)).toEqual({ predicted_spending: 48.9, confidence: 'medium' });
  });

  test('what the thread learns is what is learnt without one', async () => {
    const csv = await readFile(fewCustomers, 'utf8');
    expect(await trainInThread(csv, 15_000)).toEqual(trainModel(csv));
  });

  test('the same customers are trained on once, and the cached model scores the same', async () => {
    const trainer = countingTrainer();
    const trained = await loadReferenceModel(options(), trainer.train);
    const cached = await loadReferenceModel(options(), trainer.train);
    expect(trainer.trainings).toBe(1);
    expect(cached.version).toBe(trained.version);
    expect(cached.score(customer)).toBe(trained.score(customer));
  });

  test('other customers are another model', async () => {
    const csvPath = join(folder, 'other.csv');
    await writeFile(csvPath, `${(await readFile(fewCustomers, 'utf8')).trimEnd()}\n2001,Male,30,40000,Artist,1,1,99\n`);
    const trainer = countingTrainer();
    const one = await loadReferenceModel(options(), trainer.train);
    const other = await loadReferenceModel(options(csvPath), trainer.train);
    expect(trainer.trainings).toBe(2);
    expect(other.version).not.toBe(one.version);
  });

  const DAMAGES: readonly [string, (text: string) => string][] = [
    ['cut short', (text) => text.slice(0, text.length / 2)],
    ['emptied', () => ''],
    ['not an object', () => 'null'],
    ['of an older format', (text) => text.replace(`"format":${String(MODEL_FORMAT)}`, '"format":0')],
    ['changed in one figure', (text) => text.replace(/"intercept":\d/, '"intercept":9')],
  ];
  test.each(DAMAGES)('a cached model that is %s is trained anew and mended', async (_, damage) => {
    const trainer = countingTrainer();
    await loadReferenceModel(options(), trainer.train);
    const [file] = await readdir(cacheDir);
    const path = join(cacheDir, file as string);
    const sound = await readFile(path, 'utf8');
    await writeFile(path, damage(sound));
    await loadReferenceModel(options(), trainer.train);
    expect(trainer.trainings).toBe(2);
    expect(await readFile(path, 'utf8')).toBe(sound);
  });

  test('loads at the same time leave one whole file and no remains', async () => {
    await Promise.all([1, 2, 3].map(() => loadReferenceModel(options(), countingTrainer().train)));
    expect(await readdir(cacheDir)).toEqual([expect.stringMatching(/^reference-model-\d+-[0-9a-f]{32}\.json$/)]);
  });

  test('a training that takes longer than it may is stopped, and nothing is cached', async () => {
    await expect(loadReferenceModel({ ...options(), timeoutMs: 0 })).rejects.toThrow('not trained within 0 ms');
    await expect(readdir(cacheDir)).rejects.toThrow('ENOENT');
  });

  test('customers that are no table are refused with the reason from the thread', async () => {
    const csvPath = join(folder, 'bad.csv');
    await writeFile(csvPath, `${HEADER}1,Male,old,1,Artist,1,1,1\n`);
    await expect(loadReferenceModel(options(csvPath))).rejects.toThrow('row 1: Age is not a number');
  });
});
