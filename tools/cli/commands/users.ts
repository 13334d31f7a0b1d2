/** users list, users add. */
import type { User, UsersPage } from '@cohortlens/contracts';
import type { Command } from 'commander';
import { type Context, declare, group, type Registry } from '../command.ts';
import { usage } from '../exit.ts';
import { time } from '../format.ts';
import { print, table } from '../output.ts';

interface AddOptions {
  readonly tenant?: string;
  readonly role?: string;
}

const show = (users: readonly User[]): Promise<string> =>
  table(
    ['USER', 'TENANT', 'ROLES', 'SINCE'],
    users.map((u) => [u.username, u.tenant_id, u.roles.join(','), time(u.created_at)]),
  );

/** Never an option: a command line is seen by every user of the machine, and kept in the shell's history. */
async function passwordFor(username: string, { io }: Context): Promise<string> {
  const password =
    io.env['NEW_PASSWORD'] ?? (io.interactive ? await io.askSecret(`Password of ${username}: `) : await io.input());
  if (password === '')
    throw usage('a password is needed: on stdin, or in NEW_PASSWORD', 'echo "$PASSWORD" | npx cohortlens users add …');
  return password;
}

export function addUsers(program: Command, registry: Registry): void {
  const users = group(program, 'users', 'Who may use the API.');
  declare(users, registry, {
    name: 'list',
    about: 'The users, with their tenants and roles.',
    run: async (context) => {
      const page = await context.api.get<UsersPage>('/api/v2/admin/users');
      await print(context, page, () => show(page.items));
    },
  });
  declare<AddOptions>(users, registry, {
    name: 'add <username>',
    about: 'Adds a user. The password is read from stdin, or NEW_PASSWORD.',
    options: [
      ['--tenant <tenant>', "The user's tenant (the user's name)."],
      ['--role <roles>', 'admin, analyst, client; several with commas (client).'],
    ],
    run: async (context, { tenant, role = 'client' }, [username = '']) => {
      const roles = role.split(',').map((r) => r.trim());
      const body = { username, password: await passwordFor(username, context), tenant_id: tenant ?? username, roles };
      const user = await context.api.post<User>('/api/v2/admin/users', body);
      await print(context, user, () => show([user]));
    },
  });
}
