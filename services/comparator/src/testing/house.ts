/** The comparator as it runs: what is asked of it, and what it has published. */
import {
  CAPABILITIES,
  type Diff,
  type DiffsAnswer,
  type DiffsFilter,
  type DiffsMinute,
  type DiffsPage,
  type DiffsQuery,
  type DiffsSummary,
  diffsTopic,
  repeatsTopic,
} from '@cohortlens/contracts';
import { ServiceHouse } from '@cohortlens/service/testing';
import type { Tracer } from '@cohortlens/telemetry';
import { PAIRED } from '../flow.ts';
import { comparatorService } from '../index.ts';

export { START } from '@cohortlens/service/testing';
export const WINDOW_MS = 30_000;
const WAIT_MS = 10_000;

export class House extends ServiceHouse {
  /** What stands in the topics of diffs, by message id: a redelivered message is the same. */
  readonly #published = new Map<string, string>();
  /** What stands in diffs.summary, in order; a message that is told again stands once. */
  readonly minutes: DiffsMinute[] = [];

  constructor(env: Readonly<Record<string, string>> = {}, tracer?: Tracer) {
    const probe = {
      follows: [...CAPABILITIES.map(diffsTopic), 'diffs.summary' as const],
      produces: [...PAIRED, ...CAPABILITIES.map(repeatsTopic), 'queries.comparator' as const, 'flags.state' as const],
    };
    super(comparatorService, probe, { COMPARATOR_WINDOW_MS: String(WINDOW_MS), ...env }, tracer);
  }

  static async open(env: Readonly<Record<string, string>> = {}, tracer?: Tracer): Promise<House> {
    const house = new House(env, tracer);
    await house.open();
    await house.start();
    return house;
  }

  override async open(): Promise<void> {
    await super.open();
    this.#published.clear();
    this.minutes.length = 0;
    const told = new Map<string, string>();
    for (const capability of CAPABILITIES)
      await this.bus.listen<Diff>(diffsTopic(capability), 'beginning', ({ id, data }) => this.#same(this.#published, id, data));
    await this.bus.listen<DiffsMinute>('diffs.summary', 'beginning', ({ id, data }) => {
      if (this.#same(told, id, data)) this.minutes.push(data);
    });
  }

  /** Whether it is told for the first time; again, it must be the same. */
  #same(told: Map<string, string>, id: string, data: unknown): boolean {
    const before = told.get(id);
    if (before === undefined) told.set(id, JSON.stringify(data));
    else if (before !== JSON.stringify(data)) this.dead.push(new Error(`${id} is not the same again`));
    return before === undefined;
  }

  ask(question: DiffsQuery): Promise<DiffsAnswer> {
    return this.question('queries.comparator', question);
  }

  async diffs(filter: DiffsFilter = {}): Promise<DiffsPage> {
    const answer = await this.ask({ ask: 'diffs', filter });
    if (!('page' in answer)) throw new Error(JSON.stringify(answer));
    return answer.page;
  }

  /** Waits for so many diffs of the filter; what there is at the deadline is returned for the assertion to show. */
  async arrived(many: number, filter: DiffsFilter = {}): Promise<readonly Diff[]> {
    const until = performance.now() + WAIT_MS;
    for (;;) {
      const { items } = await this.diffs({ limit: 1_000, ...filter });
      if (items.length >= many || performance.now() > until) return items;
    }
  }

  /** Waits until so many different messages stand in the topics of diffs; their ids, sorted. */
  async messages(many: number): Promise<string[]> {
    const until = performance.now() + WAIT_MS;
    while (this.#published.size < many && performance.now() < until) await this.diffs();
    return [...this.#published.keys()].sort();
  }

  async summary(by: 'minute' | 'hour' | 'day', filter: DiffsFilter = {}): Promise<DiffsSummary['rows']> {
    const answer = await this.ask({ ask: 'summary', filter, by });
    if (!('summary' in answer)) throw new Error(JSON.stringify(answer));
    return answer.summary.rows;
  }

  /** Resolves with what `look` finds as soon as it finds something; rejects when it does not in time. */
  async eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
    const until = performance.now() + WAIT_MS;
    while (performance.now() < until) {
      const found = await look();
      if (found !== undefined) return found;
      await this.diffs({ limit: 1 });
    }
    throw new Error('it never was');
  }

  /** Until everything that was published is handled. */
  async handled(): Promise<void> {
    if (!(await this.bus.handledBy('comparator', [...PAIRED, ...CAPABILITIES.map(repeatsTopic)], WAIT_MS)))
      throw new Error('not handled');
  }
}
