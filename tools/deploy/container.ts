/**
 * A container as near as it comes without a runtime: the image's root, read-only, in a mount and a host name space of its own; the
 * image's user, no privilege and no way to get one; the command and the environment that compose gives it. The network is this machine's.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposeService } from './compose.ts';
import type { ImageConfig } from './dockerfile.ts';

export interface Image {
  readonly root: string;
  readonly config: ImageConfig;
}

/** MOUNTS: source and target, a line each. exec all the way: the process that is started here is Node at the end. */
const CONTAIN = `set -e
echo "$NAME" > /proc/sys/kernel/hostname
mount --bind "$ROOT" "$ROOT"
mount --bind /dev "$ROOT/dev"; mount --bind /proc "$ROOT/proc"
while IFS=' ' read -r from to; do [ -z "$to" ] || mount --bind "$from" "$ROOT$to"; done <<< "$MOUNTS"
mount -o remount,bind,ro "$ROOT"
ENV=$CONTAINER_ENV; mapfile -t -d $'\\x1f' pairs < <(printf %s "$ENV")
exec env -i "\${pairs[@]}" setpriv --no-new-privs --clear-groups \\
  unshare --root="$ROOT" --wd="$WORKDIR" --setgid="\${USER_GROUP#*:}" --setuid="\${USER_GROUP%:*}" "$@"`;

export class Container {
  readonly name: string;
  readonly log: string[] = [];
  readonly #image: Image;
  readonly #setup: Readonly<Record<string, string>>;
  readonly #child: ChildProcess;

  /** `folder`: where its volumes are. `overrides`: of the environment. */
  constructor(image: Image, name: string, service: ComposeService, folder: string, overrides: Readonly<Record<string, string>>) {
    this.name = name;
    this.#image = image;
    const { env, workdir, user } = image.config;
    const given = Object.entries(service.environment ?? {}).flatMap(([key, value]) =>
      value === null ? [] : [[key, value] as const],
    );
    const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', ...env, ...Object.fromEntries(given), ...overrides };
    const mounts = (service.volumes ?? []).map(({ source, target }) => {
      const volume = join(folder, source);
      mkdirSync(volume, { recursive: true });
      const [uid, gid] = user.split(':').map(Number);
      chownSync(volume, uid ?? 0, gid ?? 0);
      return `${volume} ${target}`;
    });
    this.#setup = {
      PATH: process.env['PATH'] ?? '',
      NAME: `${name}-container`,
      ROOT: image.root,
      MOUNTS: mounts.join('\n'),
      WORKDIR: workdir,
      USER_GROUP: user,
      CONTAINER_ENV: Object.entries(environment)
        .map(([key, value]) => `${key}=${value}`)
        .join('\x1f'),
    };
    this.#child = spawn('unshare', this.#args([...image.config.entrypoint, ...(service.command ?? image.config.cmd)]), {
      env: this.#setup,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.log.push(...text.split('\n').filter((line) => line !== ''));
        this.log.splice(0, this.log.length - 500);
      });
  }

  #args(command: readonly string[]): string[] {
    return ['--mount', '--uts', '--propagation', 'private', 'bash', '-c', CONTAIN, 'container', ...command];
  }

  get ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Its exit code; 1 when a signal ended it. Rejects after `ms`. */
  async exit(ms: number): Promise<number> {
    if (!this.ended) await once(this.#child, 'exit', { signal: AbortSignal.timeout(ms) });
    return this.#child.exitCode ?? 1;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Runs another command beside it, as `docker exec` does. */
  exec(command: readonly string[]): { readonly code: number | null; readonly out: string } {
    const { status, stdout, stderr } = spawnSync('unshare', this.#args(command), {
      env: this.#setup,
      encoding: 'utf8',
      timeout: 30_000,
    });
    return { code: status, out: `${stdout}${stderr}`.trim() };
  }

  /** A line of /proc/PID/status. */
  status(field: string): string {
    const text = readFileSync(`/proc/${String(this.#child.pid)}/status`, 'utf8');
    return new RegExp(`^${field}:[ \\t]*(.*)$`, 'm').exec(text)?.[1] ?? '';
  }

  get image(): Image {
    return this.#image;
  }
}
