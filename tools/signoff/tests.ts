/** Whether the tests pass: from a report of Jest's that is there, or by running them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, Failure } from '../cli/exit.ts';
import type { Io } from '../cli/io.ts';

/** The part of Jest's --json that is read. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  /** Epoch milliseconds. */
  readonly startTime: number;
  /** False where anything failed, coverage and the like included. */
  readonly success?: boolean;
  readonly wasInterrupted?: boolean;
}

const RUN = join(import.meta.dirname, '..', 'run.mjs');
const FIELDS = ['numPassedTests', 'numFailedTests', 'numRuntimeErrorTestSuites', 'numPendingTests', 'startTime'] as const;

/** Throws a Failure when the file is none of Jest's reports. */
export function readReport(file: string): TestReport {
  let report: Partial<TestReport>;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Partial<TestReport>;
  } catch (error) {
    throw new Failure(
      EXIT.usage,
      `--tests-report ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const absent = FIELDS.find((field) => typeof report[field] !== 'number');
  if (absent !== undefined)
    throw new Failure(EXIT.usage, `--tests-report ${file} is none of Jest's (--json): it has no ${absent}`);
  return report as TestReport;
}

/** Runs `npm test`, its output on stderr. The report is absent when it ended without one. */
export async function runTests(io: Io, mostMs: number): Promise<TestReport | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'cohortlens-signoff-'));
  const file = join(folder, 'tests.json');
  try {
    const child = spawn(process.execPath, [RUN, 'test', '--json', `--outputFile=${file}`], {
      stdio: ['ignore', 'ignore', 2],
      signal: AbortSignal.any([io.stop, AbortSignal.timeout(mostMs)]),
    });
    child.on('error', () => undefined);
    await once(child, 'exit').catch(() => undefined);
    return readReport(file);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
