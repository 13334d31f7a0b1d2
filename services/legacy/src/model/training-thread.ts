/** The worker thread that trains the model: the CSV's text in, the trained data out. Imports nothing that needs a build. */
import { parentPort, workerData } from 'node:worker_threads';
import { trainModel } from './reference-model.ts';

parentPort?.postMessage(trainModel((workerData as { csv: string }).csv));
