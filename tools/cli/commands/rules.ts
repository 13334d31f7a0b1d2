/** rules list, rules activate: which rule sets there are, and which of them v2 answers by. */
import type { FlagsChange, RulesPage } from '@cohortlens/contracts';
import type { Command } from 'commander';
import { declare, group, type Registry } from '../command.ts';
import { confirm } from '../confirm.ts';
import { EXIT, Failure, usage } from '../exit.ts';
import { withDesk } from '../flag-desk.ts';
import { time } from '../format.ts';
import { print, table } from '../output.ts';

export function addRules(program: Command, registry: Registry): void {
  const rules = group(program, 'rules', 'The rule sets that v2 answers by.');
  declare(rules, registry, {
    name: 'list',
    about: 'Every version that was published, with the active one of each capability.',
    run: async (context) => {
      const page = await context.api.get<RulesPage>('/api/v2/admin/rules');
      await print(context, page, () =>
        table(
          ['CAPABILITY', 'VERSION', 'ACTIVE', 'PUBLISHED', 'ORIGIN'],
          page.items.map((r) => [r.capability, r.version, r.active ? 'yes' : '', time(r.published_at), r.origin]),
        ),
      );
    },
  });
  declare<{ readonly reason?: string }>(rules, registry, {
    name: 'activate <capability> <version>',
    about: 'Lets v2 answer by a version; going back is activating the one before. A flag command: rules_<capability>.',
    options: [['--reason <text>', 'Why, for the audit.']],
    asks: true,
    run: async (context, { reason }, [capability = '', version = '']) => {
      const { items } = await context.api.get<RulesPage>('/api/v2/admin/rules');
      const versions = items.filter((r) => r.capability === capability);
      if (versions.length === 0)
        throw usage(
          `there are no rules for '${capability}'; there are for ${[...new Set(items.map((r) => r.capability))].join(', ')}`,
        );
      if (!versions.some((r) => r.version === version))
        throw new Failure(
          EXIT.failed,
          `${capability} has no version '${version}'; it has ${versions.map((r) => r.version).join(', ')}`,
        );
      const before = versions.find((r) => r.active)?.version ?? 'none';
      if (before !== version) await confirm(context, `This lets v2 answer ${capability} by ${version} instead of ${before}.`);
      const change = { [`rules_${capability}`]: version } as unknown as FlagsChange;
      const done = await withDesk(context, (desk) => desk.set(change, { reason }));
      await print(context, done.raw, () => `${capability}: ${before} → ${version}. ${done.message}`);
    },
  });
}
