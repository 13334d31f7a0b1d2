/**
 * What shadowing costs the clients of v1: the same system at half of its peak rate, with shadow mode on and off in turns. The rate
 * is fixed (an open loop), so a slower answer does not make its own load lighter.
 */
import type { AdminHealth } from '@cohortlens/contracts';
import { call } from '../../e2e/client.ts';
import type { Series } from '../figures.ts';
import { Rounds, type Scenario, type Settings } from '../scenario.ts';
import { type Form, FORMS, running } from './forms.ts';
import { targetOf } from './load.ts';

const OFF = 'shadow mode off';
const ON = 'shadow mode on';
const LOAD = 'a fixed rate';
/** A comparator that is behind has not paid yet: of each request it reads three messages, and it may be this late with them, in seconds. */
const BEHIND = { messages: 3, seconds: 2 } as const;
/** After a switch, before it is measured: what the other mode left behind gets done. */
const SETTLE_S = 2;

async function run(
  form: Form,
  { rounds, seconds, warmUp, rate: asked, signal, say, check }: Settings,
): Promise<readonly Series[]> {
  return running(form, signal, async ({ system, load }) => {
    const target = await targetOf(system.url, 'v1');
    const { token } = target;
    const shadow = async (on: boolean): Promise<void> => {
      const body = { flag: 'shadow_mode', enabled: on };
      const { status, text } = await call(system.url, '/api/v2/admin/flags', { token, body });
      if (status !== 201) throw new Error(`shadow mode could not be switched: ${String(status)} ${text}`);
    };
    const behind = async (): Promise<number> => {
      const { body } = await call(system.url, '/api/v2/admin/health', { token });
      const { services } = body as unknown as AdminHealth;
      return services.find(({ service }) => service === 'comparator')?.instances[0]?.lag ?? Number.NaN;
    };
    await load.fire(target, warmUp);
    const rate = asked ?? (await load.halfOfPeak(target, seconds));
    say(`${String(rate)} requests a second`);
    const turnTo = async (side: string, settle: number): Promise<void> => {
      await shadow(side === ON);
      await load.fire(target, settle, rate);
    };
    // What is run for the first time in a process is compiled meanwhile: that is not what shadowing costs.
    for (const side of [ON, OFF]) await turnTo(side, warmUp);
    const found = new Rounds(say);
    const left: number[] = [];
    for (let n = 1; n <= rounds; n++) {
      say(`round ${n} of ${rounds}`);
      for (const side of [OFF, ON]) {
        await turnTo(side, SETTLE_S);
        found.add(side, LOAD, await load.fire(target, seconds, rate));
        if (side === ON) left.push(await behind());
      }
    }
    const most = BEHIND.messages * BEHIND.seconds * rate;
    check({
      what: `messages that the comparator has not handled yet, after each turn with shadow mode on, at most ${String(most)}`,
      figure: left.join(', '),
      met: left.every((messages) => messages <= most),
    });
    return found.series;
  });
}

const scenarioOf = (name: string, form: Form): Scenario => ({
  name,
  about: `POST /api/v1/predict-spending, answered by the embedded reference of v1, at a fixed rate, ${form.about}.`,
  comparisons: [
    { what: 'p50', figure: 'p50Ms', load: LOAD, ours: ON, theirs: OFF },
    { what: 'p95', figure: 'p95Ms', load: LOAD, ours: ON, theirs: OFF, claim: { below: 1.1 } },
    { what: 'p99', figure: 'p99Ms', load: LOAD, ours: ON, theirs: OFF },
  ],
  timing: { rounds: 8, seconds: 6, warmUp: 30 },
  run: (settings) => run(form, settings),
});

export const shadow = scenarioOf('shadow', FORMS.embedded);
export const kafkaShadow = scenarioOf('kafka-shadow', FORMS.apart);
