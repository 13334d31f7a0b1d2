/**
 * Rule sets that operators publish. The store decides who has a version's name, with the digest of its content, before the rule set
 * goes on the bus: so of two replicas that are asked at once, one publishes. When this stops in between, a repeat goes on from there.
 */
import { createHash } from 'node:crypto';
import { type Bus, BusError, isFutile, within } from '@cohortlens/bus';
import { canonical, LIMITS, type RuleSet, ruleSetKey } from '@cohortlens/contracts';
import type { Collection, Store } from '@cohortlens/store';
import type { Logger } from '@cohortlens/telemetry';
import type { Operator } from '../domain/operator.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { isBusAway, stored } from './guarded.ts';
import type { RuleSetCatalogue } from './rule-sets.ts';

interface Published {
  /** capability/version. */
  readonly id: string;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
  readonly published_by: string;
  /** Epoch milliseconds. */
  readonly published_at: number;
}
export interface RuleSetDeskOptions {
  readonly bus: Bus;
  readonly ruleSets: RuleSetCatalogue;
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => number;
  readonly flags: () => Readonly<Record<string, unknown>>;
  readonly publishMs: number;
  /** Told of a bug that publishing met: nobody knows then whether the rule set is there. */
  readonly fault: (what: string, error: unknown) => void;
}
type Desk = Pick<Operator, 'rules' | 'rule' | 'publishRule'>;

const digest = (ruleSet: RuleSet): string => createHash('sha256').update(canonical(ruleSet)).digest('hex');
const taken = (ruleSet: RuleSet): Refusal =>
  refuse('already_exists', { detail: `${ruleSetKey(ruleSet)} was published with other content; a version is never changed` });

export async function openRuleSetDesk(options: RuleSetDeskOptions): Promise<Desk> {
  const { bus, ruleSets, store, logger, now, flags, publishMs, fault } = options;
  const published: Collection<Published> = await store.collection<Published>({ name: 'ingress_rule_sets', indexes: [] });

  /** Undefined: the name stands for this content. */
  async function claim(ruleSet: RuleSet, mine: Published): Promise<Refusal | undefined> {
    const refused = await stored(published.insert([mine]));
    if (isRefusal(refused)) return refused;
    if (!refused.has(mine.id)) return undefined;
    const first = await stored(published.get(mine.id).then((found) => ({ found })));
    if (isRefusal(first)) return first;
    return first.found?.sha256 === mine.sha256 ? undefined : taken(ruleSet);
  }

  async function send(ruleSet: RuleSet): Promise<Refusal | undefined> {
    try {
      await within(
        bus.publish([{ topic: 'rules.state', key: ruleSetKey(ruleSet), data: ruleSet }]),
        publishMs,
        'publishing a rule set',
      );
      await ruleSets.caughtUp(LIMITS.queryDeadlineMs);
      return undefined;
    } catch (error) {
      if (isFutile(error)) throw error;
      if (!isBusAway(error)) fault('publishing a rule set met a bug', error);
      if (!(error instanceof BusError) || error.code === 'publish_unknown') return refuse('publish_unknown');
      return refuse(error.code === 'overloaded' ? 'overloaded' : 'bus_unavailable');
    }
  }

  return {
    rules: async () => {
      const page = ruleSets.published(flags());
      const ids = page.items.map(ruleSetKey);
      // Without the store the list still serves: who published is all that it lacks.
      const who = await stored(published.getMany(ids));
      const by = (id: string): { published_by?: string } => {
        const found = isRefusal(who) ? undefined : who.get(id);
        return found === undefined ? {} : { published_by: found.published_by };
      };
      return { items: page.items.map((item) => ({ ...item, ...by(ruleSetKey(item)) })) };
    },
    rule: (capability, version) =>
      ruleSets.find(capability, version) ??
      refuse('not_found', { detail: 'No such version was published; GET /api/v2/admin/rules lists them' }),
    publishRule: async (ruleSet, by) => {
      const sha256 = digest(ruleSet);
      const known = ruleSets.find(ruleSet.capability, ruleSet.version);
      if (known !== undefined) return digest(known) === sha256 ? known : taken(ruleSet);
      const refused = await claim(ruleSet, { id: ruleSetKey(ruleSet), sha256, published_by: by, published_at: now() });
      if (refused !== undefined) return refused;
      const unsent = await send(ruleSet);
      if (unsent !== undefined) return unsent;
      logger.info({ capability: ruleSet.capability, version: ruleSet.version, sha256, by }, 'rule set published');
      return ruleSet;
    },
  };
}
