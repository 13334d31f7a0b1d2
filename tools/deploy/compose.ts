/** docker-compose.yml as Docker Compose itself reads it: merged, interpolated, with the profiles that are asked for. */
import { execFileSync } from 'node:child_process';

export interface ComposeService {
  readonly command: readonly string[] | null;
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly image: string;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly stop_grace_period?: string;
  readonly volumes?: readonly { readonly type: string; readonly source: string; readonly target: string }[];
  readonly deploy?: { readonly resources: { readonly limits: { readonly memory: string; readonly pids: number } } };
}
export interface ComposeProject {
  readonly services: Readonly<Record<string, ComposeService>>;
}

/** `env`: what the operator has exported. DOCKER_COMPOSE names the binary where it is no plug-in of docker. */
export function composeConfig(
  root: string,
  env: Readonly<Record<string, string>> = {},
  profiles: readonly string[] = [],
): ComposeProject {
  const [command = '', ...args] = process.env['DOCKER_COMPOSE']?.split(' ') ?? ['docker', 'compose'];
  const asked = profiles.flatMap((profile) => ['--profile', profile]);
  const text = execFileSync(command, [...args, ...asked, 'config', '--format', 'json'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return JSON.parse(text) as ComposeProject;
}

/** The services that run this repository's image, by name. */
export const ownServices = ({ services }: ComposeProject): readonly (readonly [string, ComposeService])[] =>
  Object.entries(services).filter(([, { image }]) => image.startsWith('cohortlens:'));

/** So that what a service waits for comes before it; what is not there is not waited for. */
export function startOrder(project: ComposeProject): readonly string[] {
  const order: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (order.includes(name) || project.services[name] === undefined) return;
    if (path.includes(name)) throw new Error(`services wait for each other: ${[...path, name].join(' → ')}`);
    for (const other of Object.keys(project.services[name].depends_on ?? {})) visit(other, [...path, name]);
    order.push(name);
  };
  for (const name of Object.keys(project.services)) visit(name, []);
  return order;
}
