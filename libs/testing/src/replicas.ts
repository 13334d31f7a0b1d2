/** The product's services, each replica by its name (prediction-0, ingress-1), as the processes that they are; and who has died of all. */
import { existsSync } from 'node:fs';
import { mainOf, type Ready, servicesOf } from '@cohortlens/service';
import { Child, type Env } from './child.ts';
import { ROOT } from './place.ts';
import { freePort, freePorts } from './ports.ts';

export interface StartOptions {
  /** What is to differ from the defaults, e.g. `{ FAULTS: 'on' }`; docs/configuration.md has every variable. */
  readonly env?: Env;
}
export interface SystemOptions extends StartOptions {
  /** How many of each service (default 1); `all` is for those not named. */
  readonly replicas?: Readonly<Record<string, number>>;
}

/** Where a process listens. Throws when it does not. */
export function urlOf(replica: Child): string {
  const url = (replica.told as Ready | undefined)?.urls[0];
  if (url === undefined) throw new Error(`${replica.name} listens nowhere`);
  return url;
}

const START_MS = 150_000;
const STOP_MS = 60_000;
const LAST_LINES = 5;
/** What clients reach: it is let go first. */
const DOOR = 'ingress';

export class Replicas {
  readonly #env: Env;
  readonly #all: Child[] = [];
  readonly #counts = new Map<string, number>();
  readonly #lost: string[] = [];

  /** `env`: what every process of this place is given. */
  constructor(env: Env) {
    this.#env = env;
  }

  get all(): readonly Child[] {
    return this.#all;
  }

  /** Those that have ended by themselves, each with its last words. */
  died(): string[] {
    const ended = this.#all.flatMap((one) =>
      one.died === undefined ? [] : [`${one.name} ${one.died}:\n${one.tail(LAST_LINES)}`],
    );
    return [...ended, ...this.#lost];
  }

  /** Whether there ever was one of that service, wherever. */
  started(service: string): boolean {
    return this.#counts.has(service);
  }

  /** One that is no process of its own has died. */
  lost(name: string, cause: Error): void {
    this.#lost.push(`${name} in process has died: ${cause.message}`);
  }

  /** The next replica of a service, wherever it runs. */
  next(service: string): { readonly name: string; readonly index: number } {
    const index = this.#counts.get(service) ?? 0;
    this.#counts.set(service, index + 1);
    return { name: `${service}-${String(index)}`, index };
  }

  /** Starts one more replica of a service; resolves when it is at work. Rejects with the end of its log. */
  async start(service: string, { env = {} }: StartOptions = {}): Promise<Child> {
    const replica = this.#prepare(service, env);
    await replica.start();
    return replica;
  }

  /** Starts every service, all at once; resolves when all are at work. */
  async startAll({ replicas = {}, env = {} }: SystemOptions): Promise<Child[]> {
    const services = servicesOf(ROOT);
    const unknown = Object.keys(replicas).find((name) => name !== 'all' && !services.includes(name));
    if (unknown !== undefined) throw new Error(noService(unknown));
    const count = (service: string): number => replicas[service] ?? replicas['all'] ?? 1;
    const ports = { PORT: String(await freePorts(Math.max(count(DOOR), 1))), V1_PORT: String(await freePort()) };
    const prepared = services.flatMap((service) =>
      Array.from({ length: count(service) }, () => this.#prepare(service, { ...ports, ...env })),
    );
    await Promise.all(prepared.map((replica) => replica.start()));
    return prepared;
  }

  /** Lets all end, what clients reach first. Rejects when one did not, or had died before; it is gone all the same. */
  async dispose(): Promise<void> {
    const died = this.died();
    const doors = this.#all.filter((replica) => replica.name.startsWith(`${DOOR}-`));
    const ended = [
      ...(await Promise.allSettled(doors.map((replica) => replica.dispose()))),
      ...(await Promise.allSettled(this.#all.map((replica) => replica.dispose()))),
    ];
    const failed = [...died, ...ended.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []))];
    if (failed.length > 0) throw new Error(failed.join('\n'));
  }

  #prepare(service: string, env: Env): Child {
    const main = mainOf(ROOT, service);
    if (!servicesOf(ROOT).includes(service)) throw new Error(noService(service));
    if (!existsSync(main)) throw new Error(`${service} is not built: npm run build (${main})`);
    const { name, index } = this.next(service);
    const replica = new Child({
      name,
      program: [main],
      cwd: ROOT,
      env: {
        PORT: '0',
        V1_PORT: '0',
        LOG_LEVEL: 'warn',
        LOGINS_PER_MINUTE: '10000',
        LEGACY_V1_URL: '',
        ...this.#env,
        ...env,
        REPLICA_INDEX: String(index),
        INSTANCE: name,
      },
      channel: true,
      startMs: START_MS,
      stopMs: STOP_MS,
      ready: async ({ told }) => (told as Partial<Ready> | undefined)?.ready === true,
    });
    this.#all.push(replica);
    return replica;
  }
}

const noService = (name: string): string => `there is no service '${name}', only ${servicesOf(ROOT).join(', ')}`;
