/** flags get, flags set. */
import type { Command } from 'commander';
import { assignments } from '../assignments.ts';
import { declare, group, type Registry } from '../command.ts';
import { confirm } from '../confirm.ts';
import { usage } from '../exit.ts';
import { endOf, WAIT_ALL, withDesk } from '../flag-desk.ts';
import { print } from '../output.ts';
import { flagsText } from '../views.ts';

interface SetOptions {
  readonly reason?: string;
  readonly expectEpoch?: string;
  readonly waitAll?: boolean;
}

type Value = boolean | number | string;
type Values = Readonly<Record<string, Value>>;
/** `flags`: all, as they will be. */
type Question = (to: Value, from: Value | undefined, flags: Values) => string | false;

/** What takes an answer away from clients or hands them to v2; a kill switch and a rollback are not among them. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  v1_deprecated: (to) => to === true && 'This answers every /api/v1 request with 410 Gone.',
  v2_primary: (to) => to === true && 'This lets v2 answer all clients.',
  v2_enabled: (to) => to === true && 'This lifts the kill switch: v2 answers again.',
  v2_fallback: (to, _, { v2_rollout_percent: percent = 0 }) =>
    to === false &&
    `This ends the rollback: v2 answers /api/v2 again${Number(percent) > 0 ? `, and /api/v1 for ${String(percent)} % of the tenants` : ''}.`,
  v2_rollout_percent: (to, from = 0, { v2_fallback }) =>
    to > from &&
    `This lets v2 answer ${String(to)} % of the tenants, not ${String(from)} %${v2_fallback === true ? ', but not before v2_fallback is false: it is rolled back' : ''}.`,
};
const ofRules: Question = (to, from) => `This lets v2 answer by ${String(to)} instead of ${String(from)}.`;

/** What is asked before a change; nothing about what holds already. */
const questionsOf = (change: Values, flags: Values): string[] =>
  Object.entries(change)
    .filter(([name, to]) => flags[name] !== to)
    .map(([name, to]) =>
      (QUESTIONS[name] ?? (name.startsWith('rules_') ? ofRules : undefined))?.(to, flags[name], { ...flags, ...change }),
    )
    .filter((question) => typeof question === 'string');

/** All that has to be known for the kill switch, which waits for nobody who could tell how things are. */
const ENABLED: Values = { v2_enabled: true };
const isKillSwitch = (pairs: readonly string[]): boolean =>
  pairs.every((pair) => pair.startsWith('v2_enabled=')) && assignments(pairs, ENABLED)['v2_enabled'] === false;

export function addFlags(program: Command, registry: Registry): void {
  const flags = group(program, 'flags', 'The flags: read them, set them.');
  declare(flags, registry, {
    name: 'get [flag]',
    about: 'The flags, the phase and the epoch; one flag alone is its bare value.',
    kafka: true,
    run: async (context, _options, [name]) => {
      const view = await withDesk(context, (desk) => desk.view());
      if (name === undefined) return print(context, view, () => flagsText(view));
      const values: Readonly<Record<string, unknown>> = { ...view.flags };
      if (!Object.hasOwn(values, name)) throw usage(`there is no flag ${name}; there are ${Object.keys(values).join(', ')}`);
      await context.io.out(JSON.stringify(values[name]).replace(/^"(.*)"$/, context.settings.json ? '"$1"' : '$1'));
    },
  });
  declare<SetOptions>(flags, registry, {
    name: 'set <flag=value...>',
    about: 'Sets one flag or several at once: flags set v2_enabled=true v2_rollout_percent=25',
    options: [
      ['--reason <text>', 'Why, for the audit.'],
      [
        '--expect-epoch <epoch>',
        'Only if this is still the epoch (as flags get shows it); the kill switch never waits for that.',
      ],
      WAIT_ALL,
    ],
    kafka: true,
    asks: true,
    run: async (context, { reason, expectEpoch, waitAll }, pairs) =>
      withDesk(context, async (desk) => {
        const flags: Values = isKillSwitch(pairs) ? ENABLED : { ...(await desk.view()).flags };
        const change = assignments(pairs, flags);
        for (const question of questionsOf(change, flags)) await confirm(context, question);
        const done = await desk.set(change, { reason, expectedEpoch: expectEpoch, waitAll });
        await print(context, done.raw, () => done.message);
        return endOf(done.view);
      }),
  });
}
