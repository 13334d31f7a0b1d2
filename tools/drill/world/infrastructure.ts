/** Brokers and databases: those that the environment names, and a cluster of the drill's own to be killed, paused and wiped. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../e2e/system.ts';
import type { DrillContext, Need } from '../drill.ts';

/** Throws when the environment does not name it: a drill that needs it must not pass without. */
export function named(need: Need): string {
  const value = process.env[need];
  if (!value) throw new Error(`${need} is not set: this drill needs it`);
  return value;
}

const COMMAND_MS = 180_000;
/** The script puts a node's controller this far from its client port. */
const CONTROLLERS = 100;

/** Runs a script of the infrastructure; what it prints. Rejects when it fails. */
export async function command(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(file, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: COMMAND_MS,
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${String(code)}: ${err.slice(-500)}`);
  return out.trim();
}

/** Apache Kafka of the drill's own: nodes are numbered from 1. */
export class Cluster {
  readonly brokers: string;
  readonly nodes: number;
  readonly #run: (...args: string[]) => Promise<string>;

  private constructor(nodes: number, brokers: string, run: (...args: string[]) => Promise<string>) {
    this.nodes = nodes;
    this.brokers = brokers;
    this.#run = run;
  }

  /** Brings it up on free ports; it is wiped with the drill. `settings`: broker properties, `key=value`. */
  static async up(context: DrillContext, nodes: 1 | 3, settings: readonly string[] = []): Promise<Cluster> {
    const script = join(named('INFRA_DIR'), 'kafka', 'kafka');
    const folder = mkdtempSync(join(tmpdir(), 'cohortlens-drill-kafka-'));
    const first = await freePorts(nodes, CONTROLLERS);
    const env = { KAFKA_LOCAL_DIR: join(folder, 'cluster'), KAFKA_LOCAL_PORT: String(first), KAFKA_LOCAL_TIMEOUT: '120' };
    const run = (...args: string[]): Promise<string> => command(script, args, env);
    context.own(async () => {
      await run('wipe');
      rmSync(folder, { recursive: true, force: true });
    });
    await run('up', '--nodes', String(nodes), ...settings.flatMap((setting) => ['--set', setting]));
    return new Cluster(nodes, await run('brokers'), run);
  }

  /** kill -9. */
  async kill(node: number): Promise<void> {
    await this.#run('kill', String(node));
  }

  /** Starts a killed node again over its data; resolves when it answers. */
  async start(node: number): Promise<void> {
    await this.#run('start', String(node));
  }

  /** Starts every node that does not run; resolves when all of them answer. */
  async startAll(): Promise<void> {
    await this.#run('up', '--nodes', String(this.nodes));
  }

  /** SIGSTOP. */
  async pause(node: number): Promise<void> {
    await this.#run('pause', String(node));
  }

  async resume(node: number): Promise<void> {
    await this.#run('resume', String(node));
  }
}
