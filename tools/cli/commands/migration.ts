/** The four actions that move traffic. */
import type { Command } from 'commander';
import { declare, type Registry } from '../command.ts';
import { confirm } from '../confirm.ts';
import { endOf, WAIT_ALL, withDesk } from '../flag-desk.ts';
import type { MigrationAction } from '@cohortlens/migration';
import { print } from '../output.ts';
import { phaseText } from '../views.ts';

interface ActOptions {
  readonly reason?: string;
  readonly expectEpoch?: string;
  readonly waitAll?: boolean;
}
interface Deed {
  readonly name: string;
  readonly action: MigrationAction;
  readonly about: string;
  /** What is asked before; without it nothing is. */
  readonly question?: string;
}

const SHADOW: Deed = {
  name: 'on',
  action: 'enable-shadow-mode',
  about: 'v1 answers, and v2 handles every request too, compared and never returned.',
};
const DEEDS: readonly Deed[] = [
  {
    name: 'migrate',
    action: 'migrate-to-v2',
    about: 'v2 answers clients on both paths.',
    question: 'This lets v2 answer all clients.',
  },
  {
    name: 'rollback',
    action: 'rollback-to-v1',
    about: 'v1 answers clients on both paths. An emergency: it works from every phase and never asks.',
  },
  {
    name: 'deprecate',
    action: 'complete-v1-deprecation',
    about: '/api/v1 answers 410 Gone from now on.',
    question: 'This answers every /api/v1 request with 410 Gone.',
  },
];

function addDeed(parent: Command, registry: Registry, { name, action, about, question }: Deed): void {
  declare<ActOptions>(parent, registry, {
    name,
    about,
    options: [
      ['--reason <text>', 'Why, for the audit.'],
      ...(action === 'rollback-to-v1' ? [] : ([['--expect-epoch <epoch>', 'Only if this is still the epoch.']] as const)),
      WAIT_ALL,
    ],
    kafka: true,
    asks: question !== undefined,
    run: async (context, { reason, expectEpoch, waitAll }) => {
      if (question !== undefined) await confirm(context, question);
      const order = { reason, expectedEpoch: expectEpoch, waitAll };
      const done = await withDesk(context, (desk) => desk.act(action, order));
      await print(context, done.raw, () => `${done.message}\n${phaseText(done.view)}`);
      return endOf(done.view);
    },
  });
}

export function addActions(program: Command, shadow: Command, registry: Registry): void {
  addDeed(shadow, registry, SHADOW);
  for (const deed of DEEDS) addDeed(program, registry, deed);
}
