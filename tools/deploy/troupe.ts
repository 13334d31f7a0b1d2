/** All containers of a compose project that are this repository's, started, looked at and stopped together. */
import { queries } from '../check/queries.ts';
import { CUSTOMER, call, tokenOf } from '../e2e/client.ts';
import { eventually, freePort } from '../e2e/system.ts';
import { type ComposeProject, type ComposeService, ownServices, startOrder } from './compose.ts';
import { Container, type Image } from './container.ts';
import { secondsOf } from './duration.ts';
import { untold } from './told.ts';

const PROVISIONER = 'provision';
const PROVISIONED_MS = 150_000;
const SETTLED_MS = 60_000;

/** What a failure shows of a container's log. */
const LAST_LINES = 30;
const lastOf = ({ log }: Container): string => log.slice(-LAST_LINES).join('\n');
/** Docker's own, for what says nothing else. */
const GRACE = '10s';

async function shadow(url: string, token: string): Promise<void> {
  const { status, text } = await call(url, '/api/v2/admin/enable-shadow-mode?wait=all', { method: 'POST', token });
  if (status !== 201) throw new Error(`shadowing was answered with ${String(status)} ${text}`);
}

export class Troupe {
  readonly project: ComposeProject;
  readonly #image: Image;
  readonly #folder: string;
  readonly #running: Container[] = [];
  readonly #urls = new Map<string, string>();
  readonly #metrics = new Map<string, string>();

  constructor(image: Image, project: ComposeProject, folder: string) {
    this.#image = image;
    this.project = project;
    this.#folder = folder;
  }

  #of(name: string): ComposeService {
    const service = this.project.services[name];
    if (service === undefined) throw new Error(`compose has no service ${name}`);
    return service;
  }

  /** Ports that are free here; everything else is compose's. */
  async #make(name: string): Promise<Container> {
    const service = this.#of(name);
    const [port, v1, metrics] = [await freePort(), await freePort(), await freePort()];
    const index = Number(service.environment?.['REPLICA_INDEX'] ?? 0);
    this.#metrics.set(name, `http://127.0.0.1:${String(metrics)}`);
    this.#urls.set(name, `http://127.0.0.1:${String(port)}`);
    return new Container(this.#image, name, service, this.#folder, {
      PORT: String(port - index),
      V1_PORT: String(v1),
      METRICS_PORT: String(metrics),
    });
  }

  async provision(): Promise<string> {
    const said: string[] = [];
    for (let time = 0; time < 2; time++) {
      const container = await this.#make(PROVISIONER);
      const code = await container.exit(PROVISIONED_MS).finally(() => container.signal('SIGKILL'));
      if (code !== 0) throw new Error(`it ended with ${String(code)}\n${lastOf(container)}`);
      said.push(container.log.at(-1) ?? '');
    }
    return said.join('; ');
  }

  /** Each as soon as what it waits for is healthy, as compose does. */
  async start(): Promise<string> {
    const own = new Set(ownServices(this.project).map(([name]) => name));
    const begun = new Map<string, Promise<void>>();
    const begin = async (name: string): Promise<void> => {
      await Promise.all(Object.keys(this.#of(name).depends_on ?? {}).flatMap((other) => begun.get(other) ?? []));
      await this.#healthy(name);
    };
    for (const name of startOrder(this.project).filter((each) => own.has(each) && each !== PROVISIONER))
      begun.set(name, begin(name));
    await Promise.all(begun.values());
    return this.#running.map(({ name }) => name).join(', ');
  }

  /** Asked from here until it says so, then by the image's own health check. */
  async #healthy(name: string): Promise<void> {
    const container = await this.#make(name);
    this.#running.push(container);
    try {
      await eventually(
        `${name} is ready`,
        async () => container.ended || (await this.#ready(name)) || undefined,
        this.#image.config.healthyMs,
      );
      if (container.ended) throw new Error(`${name} has ended`);
      const { code, out } = container.exec(this.#image.config.health);
      if (code !== 0) throw new Error(`${name}: its health check ends with ${String(code)}: ${out}`);
    } catch (error) {
      throw new Error(`${String(error)}\n${lastOf(container)}`);
    }
  }

  async #ready(name: string): Promise<boolean> {
    const answer = await fetch(`${this.#metrics.get(name) ?? ''}/readyz`, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new Error(await answer.text());
    return true;
  }

  confined(): void {
    const wrong = this.#running.flatMap((container) => {
      const [uid = '', gid = ''] = container.image.config.user.split(':');
      const write = ['/usr/local/bin/node', '-e', "require('node:fs').writeFileSync('/app/x', '')"];
      const { out } = container.exec(write);
      const is = (field: string, wanted: RegExp): string[] =>
        wanted.test(container.status(field)) ? [] : [`${container.name}: ${field} is ${container.status(field)}`];
      return [
        ...is('Uid', new RegExp(`^${uid}\\s+${uid}\\s+${uid}\\s`)),
        ...is('Gid', new RegExp(`^${gid}\\s+${gid}\\s+${gid}\\s`)),
        ...is('Groups', /^$/),
        ...is('NoNewPrivs', /^1$/),
        ...is('CapPrm', /^0+$/),
        ...is('CapEff', /^0+$/),
        ...(out.includes('EROFS') ? [] : [`${container.name}: could write to /app (${out})`]),
      ];
    });
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }

  /** Until what they tell of themselves holds everything that dashboards and alerts ask for. */
  async tells(): Promise<string> {
    const asked = queries();
    return eventually(
      'what is asked for is told',
      async () => {
        const texts = await Promise.all(
          [...this.#metrics].filter(([name]) => name !== PROVISIONER).map(([, url]) => call(url, '/metrics')),
        );
        const missing = untold(
          asked,
          texts.map(({ text }) => text),
        );
        if (missing.length > 0) throw new Error(missing.join('; '));
        return `${String(asked.length)} queries`;
      },
      SETTLED_MS,
    );
  }

  /** Every ingress answers for each side that there is; with v1 the other side shadows. */
  async answers(v1: boolean): Promise<string> {
    const ingresses = this.#running.filter(({ name }) => name.startsWith('ingress'));
    const seen: string[] = [];
    for (const { name } of ingresses) {
      const url = this.#urls.get(name) ?? '';
      const token = await tokenOf(url);
      if (v1) await shadow(url, token);
      for (const [path, success] of [['v2', 201] as const, ...(v1 ? [['v1', 200] as const] : [])]) {
        const { status, headers, body } = await call(url, `/api/${path}/predict-spending`, { token, body: CUSTOMER });
        if (status !== success || headers.get('x-served-by') !== path || typeof body['predicted_spending'] !== 'number')
          throw new Error(`${name} answered ${path} with ${String(status)} ${JSON.stringify(body)}`);
        seen.push(`${name} ${path} ${String(body['predicted_spending'])}`);
      }
      await eventually(
        'the ledger is balanced',
        async () => {
          const { body } = await call(url, '/api/v2/admin/ledger', { token });
          const { balanced, totals } = body as { balanced: boolean; totals: Record<string, number> };
          return (balanced && totals['in_flight'] === 0 && (totals['answered'] ?? 0) >= seen.length) || undefined;
        },
        SETTLED_MS,
      );
    }
    return seen.join(', ');
  }

  withinLimits(): string {
    return this.#running
      .map((container) => {
        const { memory, pids } = this.#of(container.name).deploy?.resources.limits ?? { memory: '0', pids: 0 };
        const [used, threads] = [Number.parseInt(container.status('VmHWM')) * 1024, Number(container.status('Threads'))];
        const text = `${container.name} ${String(Math.round(used / 2 ** 20))} of ${String(Number(memory) / 2 ** 20)} MiB, ${String(threads)} of ${String(pids)} threads`;
        if (used > Number(memory) * 0.8 || threads > pids * 0.8) throw new Error(`too near to its limits: ${text}`);
        return text;
      })
      .join('; ');
  }

  /** Those that nobody waits for first, then the others together. */
  async stop(): Promise<string> {
    const awaited = new Set(Object.values(this.project.services).flatMap(({ depends_on }) => Object.keys(depends_on ?? {})));
    const all = this.#running.splice(0);
    const first = await Promise.all(all.filter(({ name }) => !awaited.has(name)).map((container) => this.#end(container)));
    const others = await Promise.all(all.filter(({ name }) => awaited.has(name)).map((container) => this.#end(container)));
    return [...first, ...others].join(', ');
  }

  async #end(container: Container): Promise<string> {
    const began = performance.now();
    container.signal('SIGTERM');
    const code = await container
      .exit(secondsOf(this.#of(container.name).stop_grace_period ?? GRACE) * 1_000)
      .finally(() => container.signal('SIGKILL'));
    if (code !== 0) throw new Error(`${container.name} ended with ${String(code)}\n${lastOf(container)}`);
    return `${container.name} ${((performance.now() - began) / 1_000).toFixed(1)} s`;
  }

  async kill(): Promise<void> {
    for (const container of this.#running) container.signal('SIGKILL');
    await Promise.all(this.#running.map((container) => container.exit(10_000)));
  }
}
