/** Kafka's own EndToEndLatency: how long the brokers take for one hop, from the producer to the consumer, all acknowledged, one in flight. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CLASS = 'org.apache.kafka.tools.EndToEndLatency';
const RECORDS = 10_000;
/** About what a question and its envelope take. */
const RECORD_BYTES = 640;
const MOST_MS = 120_000;

/** What runs a class of Kafka's: of the installation that KAFKA_HOME names, or of the scripts in INFRA_DIR. */
function runner({ KAFKA_HOME: home, INFRA_DIR: infra }: NodeJS.ProcessEnv): readonly [string, ...string[]] | undefined {
  if (home) return [join(home, 'bin', 'kafka-run-class.sh')];
  return infra ? [join(infra, 'kafka', 'kafka'), 'exec'] : undefined;
}

/** The mean that it prints, in milliseconds; its percentiles are whole milliseconds. Undefined: it says nothing of the kind. */
export function meanOf(printed: string): number | undefined {
  const [, mean] = /Avg latency:\s*([\d.]+)\s*ms/.exec(printed) ?? [];
  return mean === undefined ? undefined : Number(mean);
}

/** The mean of one hop on a topic of one partition, in milliseconds; undefined where Kafka's tools are not at hand. Rejects when they fail. */
export async function hopMs(brokers: string, topic: string, signal: AbortSignal): Promise<number | undefined> {
  const [program, ...first] = runner(process.env) ?? [];
  if (program === undefined) return undefined;
  const args = [brokers, topic, String(RECORDS), 'all', String(RECORD_BYTES)];
  const { stdout } = await run(program, [...first, CLASS, ...args], {
    timeout: MOST_MS,
    signal,
    env: { ...process.env, TOOL_TIER: '4' },
  });
  const mean = meanOf(stdout);
  if (mean === undefined) throw new Error(`EndToEndLatency told no mean: ${stdout.slice(-300)}`);
  return mean;
}
