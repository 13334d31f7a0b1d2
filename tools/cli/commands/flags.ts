/** flags get, flags set. */
import type { Command } from 'commander';
import { assignments } from '../assignments.ts';
import { declare, group, type Registry } from '../command.ts';
import { confirm } from '../confirm.ts';
import { usage } from '../exit.ts';
import { withDesk } from '../flag-desk.ts';
import { print } from '../output.ts';
import { flagsText } from '../views.ts';

interface SetOptions {
  readonly reason?: string;
  readonly expectEpoch?: string;
  readonly waitAll?: boolean;
}

/** What takes an answer away from clients or hands them over; a kill switch and a rollback are not among them. */
const DESTRUCTIVE: Readonly<Record<string, string>> = {
  v1_deprecated: 'This answers every /api/v1 request with 410 Gone.',
  v2_primary: 'This lets v2 answer all clients.',
};

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
      ['--expect-epoch <epoch>', 'Only if this is still the epoch (as flags get shows it).'],
      ['--wait-all', 'Answer only when every live instance has applied it.'],
    ],
    kafka: true,
    asks: true,
    run: async (context, { reason, expectEpoch, waitAll }, pairs) =>
      withDesk(context, async (desk) => {
        const change = assignments(pairs, { ...(await desk.view()).flags });
        for (const [name, what] of Object.entries(DESTRUCTIVE)) if (change[name] === true) await confirm(context, what);
        const done = await desk.set(change, { reason, expectedEpoch: expectEpoch, waitAll });
        await print(context, done.raw, () => done.message);
      }),
  });
}
