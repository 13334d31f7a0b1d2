/** The whole system as its users have it: a process of its own over HTTP, on either transport, that can be stopped, killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type TransportName = 'embedded' | 'kafka';
export type Env = Readonly<Record<string, string>>;

export const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'services', 'standalone', 'dist', 'main.js');
const START_MS = 60_000;
const STOP_MS = 40_000;

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves with what `probe` gives as soon as that is not undefined; rejects with the last failure after `ms`. */
export async function eventually<T>(what: string, probe: () => Promise<T | undefined>, ms: number): Promise<T> {
  const until = Date.now() + ms;
  let last: unknown = 'it never was';
  while (Date.now() < until) {
    try {
      const value = await probe();
      if (value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    await pause(25);
  }
  throw new Error(`${what}: not within ${String(ms)} ms (${String(last)})`);
}

/** The brokers for the Kafka transport. Throws when the environment names none: a suite that needs them must not pass without. */
export function brokers(): string {
  const named = process.env['KAFKA_BROKERS'];
  if (!named) throw new Error('KAFKA_BROKERS is not set: this suite needs a real broker');
  return named;
}

export class System {
  readonly url: string;
  readonly v1Url: string;
  readonly data: string;
  /** Before every topic's name, on Kafka. */
  readonly prefix: string;
  readonly log: string[] = [];
  readonly #env: Env;
  #process: ChildProcess | undefined;

  private constructor(data: string, port: number, v1Port: number, env: Env) {
    this.data = data;
    this.url = `http://127.0.0.1:${String(port)}`;
    this.v1Url = `http://127.0.0.1:${String(v1Port)}`;
    this.prefix = env['TOPIC_PREFIX'] ?? '';
    this.#env = {
      COHORTLENS_DATA: data,
      PORT: String(port),
      V1_PORT: String(v1Port),
      LOG_LEVEL: 'warn',
      LOGINS_PER_MINUTE: '10000',
      ...env,
    };
  }

  /** Prepares a system with a data folder and a topic prefix of its own; it is not started yet. */
  static async prepare(transport: TransportName, env: Env = {}): Promise<System> {
    const data = mkdtempSync(join(tmpdir(), 'cohortlens-e2e-'));
    const prefix = `e2e-${String(process.pid)}-${data.slice(-6)}.`;
    const kafka = transport === 'kafka' ? { KAFKA_BROKERS: brokers(), TOPIC_PREFIX: prefix } : { KAFKA_BROKERS: '' };
    return new System(data, await freePort(), await freePort(), { ...kafka, LEGACY_V1_URL: '', ...env });
  }

  static async start(transport: TransportName, env: Env = {}): Promise<System> {
    const system = await System.prepare(transport, env);
    await system.start();
    return system;
  }

  /** Starts the process and resolves when it is ready. `env` holds for this life only. */
  async start(env: Env = {}): Promise<void> {
    const child = spawn(process.execPath, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', MAIN], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...this.#env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.log.push(...text.split('\n').filter((line) => line !== ''));
        if (this.log.length > 2_000) this.log.splice(0, this.log.length - 2_000);
      });
    }
    const ready = eventually(
      'the system is ready',
      async () => child.exitCode !== null || (await fetch(`${this.url}/readyz`)).ok || undefined,
      START_MS,
    );
    const running = ready.then(() => {
      if (child.exitCode !== null) throw new Error(`it has exited with ${String(child.exitCode)}`);
    });
    await running.catch(async (error: unknown) => {
      await this.kill();
      throw new Error(`${String(error)}\n${this.log.slice(-20).join('\n')}`);
    });
  }

  get pid(): number {
    return this.#process?.pid ?? -1;
  }

  /** As a power button would: no chance to say goodbye. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Ends the process as Ctrl-C or an orchestrator does; returns its exit code. */
  async stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null) return child?.exitCode ?? 0;
    const exit = once(child, 'exit', { signal: AbortSignal.timeout(STOP_MS) });
    child.kill(signal);
    await exit;
    return child.exitCode ?? 1;
  }

  /** Stops it and removes its data. */
  async dispose(): Promise<void> {
    try {
      await this.stop();
    } finally {
      await this.kill();
      rmSync(this.data, { recursive: true, force: true });
    }
  }
}
