/**
 * The way of an analytics request, from the body of an authenticated client to the answer: check, decide, take a seat, claim
 * the idempotency key, reserve on the meter, publish, await the answer that counts, and tell what was chosen. Everything that
 * it needs of the world comes in as a function.
 */
import type { HttpAnswer } from '@cohortlens/answers';
import { type PathVersion, placeOf, RULES_FLAG } from '@cohortlens/contracts';
import { assumes, type Door, enter } from './doors.ts';
import { type Execution, execute } from './execute.ts';
import { type Refusal, refuse } from './refusal.ts';
import { decide } from './routing.ts';
import type { Trail } from './trail.ts';
import type { World } from './world.ts';

export interface Asked {
  readonly door: Door;
  readonly path: PathVersion;
  readonly tenant: string;
  readonly body: unknown;
  readonly key: string | undefined;
}
export type RequestWay = (asked: Asked, trail: Trail) => Promise<HttpAnswer | Refusal>;

const UNCLAIMED: Execution = { again: false, resolve: () => Promise.resolve() };

export function createRequestWay(world: World): RequestWay {
  return async (asked, trail) => {
    const { door, path, tenant, body, key } = asked;
    // The time to answer begins here: how long a body was on its way says nothing of either side.
    const since = world.clock();
    const { flags, epoch } = world.flags();
    const defaults = assumes(door) ? world.defaultsOf(flags.rules_prediction) : undefined;
    if (assumes(door) && defaults === undefined)
      return refuse('not_ready', { detail: `The rule set ${flags.rules_prediction} is not known here yet` });
    const entered = enter(door, body, defaults);
    if (!entered.ok) return refuse('invalid_input', { errors: entered.errors });

    const decision = decide({ flags, path, tenant, draw: placeOf('control', trail.id), v1: world.v1 });
    if ('refused' in decision) return refuse(decision.refused);
    world.decided(trail, decision);
    const { primary, shadow } = decision;
    const record = {
      checked: entered.checked,
      tenant,
      path,
      epoch,
      ruleVersion: flags[RULES_FLAG[entered.checked.capability]],
      primary,
      shadow,
      failover: false,
      deadlineAt: Math.round(world.now() + world.deadlineMs - (world.clock() - since)),
      traceparent: trail.traceparent,
    };

    const leave = world.takeSeat();
    if (leave === undefined) return refuse('overloaded');
    try {
      if (key === undefined) return await execute(world, { ...record, id: trail.id }, trail, since, UNCLAIMED);
      const { id, claimed } = await world.claims.claim({ tenant, route: trail.route, key }, trail.id, entered.checked);
      trail.id = id;
      if (claimed.kind !== 'won') return claimed.kind === 'replay' ? replayed(claimed.answer, trail) : claimed;
      return await execute(world, { ...record, id }, trail, since, claimed).finally(claimed.end);
    } finally {
      leave();
    }
  };
}

function replayed(answer: HttpAnswer, trail: Trail): HttpAnswer {
  trail.servedBy = answer.served_by;
  return answer;
}
