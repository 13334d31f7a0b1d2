import type { Command } from 'commander';
import { declare, type Registry } from '../command.ts';

/** What is printed is good for at least so long. */
const LEAST_MS = 30 * 60_000;

/** The bare token alone on stdout, so that ADMIN_TOKEN=$(npx cohortlens token) works. A token that was given is not shown. */
export const addToken = (program: Command, registry: Registry): void =>
  declare(program, registry, {
    name: 'token',
    about: 'A bearer token for the account of COHORTLENS_USER and COHORTLENS_PASSWORD (admin, admin outside production).',
    run: async ({ io, settings, api }) => {
      const issued = await api.account(LEAST_MS);
      await io.out(settings.json ? JSON.stringify(issued, null, 2) : issued.access_token);
    },
  });
