import type { Command } from 'commander';
import { declare, type Registry } from '../command.ts';

/** The bare token alone on stdout, so that ADMIN_TOKEN=$(npx cohortlens token) works. It always logs in: a given token is not shown. */
export const addToken = (program: Command, registry: Registry): void =>
  declare(program, registry, {
    name: 'token',
    about: 'A bearer token for the account of COHORTLENS_USER and COHORTLENS_PASSWORD (admin, admin outside production).',
    run: async ({ io, settings, api }) => {
      const issued = await api.login();
      await io.out(settings.json ? JSON.stringify(issued, null, 2) : issued.access_token);
    },
  });
