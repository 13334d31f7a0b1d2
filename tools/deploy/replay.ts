/**
 * Builds the image of a Dockerfile without a container runtime: each stage is a file system of its own, its RUN lines run in it as
 * they are written, and the last one holds what the image would. Needs Linux and root (mount namespaces, overlay).
 *
 * No registry of images is reached, so the base images are stood in for: `node` by this machine with the bundled Node of the same
 * version in /usr/local/bin, whatever the stage writes laid over it; `debian` by nothing but its C and C++ libraries.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { Ignore } from '@balena/dockerignore';
import type { Stage, Step } from './dockerfile.ts';
import { filesIn } from './files.ts';

/** CommonJS, whose types claim otherwise. */
const dockerignore = createRequire(import.meta.url)('@balena/dockerignore') as () => Ignore;
const NODE = process.execPath;
/** Packages that every Debian image has. */
const LIBRARIES = ['libc6', 'libgcc-s1', 'libstdc++6'];
const RUN_MS = 300_000;
/** Mounts what a stage has written over this machine, and runs a line of shell in it. */
const OVER_HOST = `set -e
mount -t overlay overlay -o lowerdir=/,upperdir="$STAGE/root",workdir="$STAGE/work" "$STAGE/merged"
mount --rbind /dev "$STAGE/merged/dev"; mount --rbind /proc "$STAGE/merged/proc"
exec unshare --root="$STAGE/merged" --wd="$WORKDIR" sh -ec "$LINE"`;

export class Replay {
  readonly #context: string;
  readonly #folder: string;
  /** Their roots and their last WORKDIR, by name. */
  readonly #stages = new Map<string, string>();
  readonly #workdirs = new Map<string, string>();

  /** `folder`: where the stages' file systems are made. */
  constructor(context: string, folder: string) {
    this.#context = context;
    this.#folder = folder;
  }

  /** The root of the last stage. Throws when a line fails, with what it printed. */
  build(stages: readonly Stage[]): string {
    for (const stage of stages) this.#stages.set(stage.name, this.#stage(stage));
    return this.#rootOf(stages.at(-1)?.name ?? '');
  }

  #rootOf(name: string): string {
    const root = this.#stages.get(name);
    if (root === undefined) throw new Error(`there is no stage '${name}'`);
    return root;
  }

  #stage({ name, from, steps }: Stage): string {
    const folder = join(this.#folder, name.replaceAll(/\W/g, '-'));
    const root = join(folder, 'root');
    for (const part of ['root', 'work', 'merged']) mkdirSync(join(folder, part), { recursive: true });
    this.#base(from, root);
    let workdir = this.#workdirs.get(from) ?? '/';
    for (const step of steps) {
      if (step.keyword === 'WORKDIR') mkdirSync(join(root, (workdir = step.text)), { recursive: true });
      if (step.keyword === 'COPY') this.#copy(step, root, workdir);
      if (step.keyword === 'RUN') {
        const PATH = `/usr/local/bin:${process.env['PATH'] ?? ''}`;
        const env = { ...process.env, PATH, STAGE: folder, WORKDIR: workdir, LINE: step.text };
        execFileSync('unshare', ['--mount', '--propagation', 'private', 'bash', '-c', OVER_HOST], {
          env,
          timeout: RUN_MS,
          stdio: ['ignore', 'pipe', 'pipe'],
        });
      }
    }
    this.#workdirs.set(name, workdir);
    return root;
  }

  #base(from: string, root: string): void {
    const [image = '', tag = ''] = from.split(':');
    if (this.#stages.has(from))
      cpSync(this.#rootOf(from), root, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    else if (image === 'node') this.#node(tag, root);
    else if (image === 'debian') this.#libraries(root);
    else throw new Error(`nothing stands in for the image ${from}`);
  }

  #node(tag: string, root: string): void {
    const version = process.versions.node;
    if (!tag.startsWith(`${version}-`)) throw new Error(`the image has Node ${tag}, and this tree runs on ${version}`);
    const bin = join(root, 'usr/local/bin');
    mkdirSync(bin, { recursive: true });
    copyFileSync(NODE, join(bin, 'node'));
    chmodSync(join(bin, 'node'), 0o755);
  }

  #libraries(root: string): void {
    const files = execFileSync('dpkg', ['--listfiles', ...LIBRARIES], { encoding: 'utf8' }).split('\n');
    for (const path of files.filter((file) => /\.so(\.[\d.]+)?$/.test(file))) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      copyFileSync(path, join(root, path));
    }
    for (const folder of ['proc', 'dev', 'tmp']) mkdirSync(join(root, folder), { recursive: true });
  }

  #copy({ flags, args }: Step, root: string, workdir: string): void {
    const [source = '', target = ''] = args;
    if (args.length !== 2) throw new Error(`COPY ${args.join(' ')}: one source and one target are replayed`);
    const to = target.startsWith('/') ? join(root, target) : join(root, workdir, target);
    if (flags['from'] === undefined) return this.#copyContext(source, to);
    const from = join(this.#rootOf(flags['from']), source);
    if (!existsSync(from)) throw new Error(`COPY --from=${flags['from']} ${source}: it is not there`);
    const file = statSync(from).isFile() && target.endsWith('/') ? join(to, basename(from)) : to;
    mkdirSync(dirname(file), { recursive: true });
    cpSync(from, file, { recursive: true, verbatimSymlinks: true });
    if (flags['chown'] !== undefined) execFileSync('chown', ['-R', flags['chown'], file]);
  }

  /** What .dockerignore lets through. */
  #copyContext(source: string, to: string): void {
    if (source !== '.') throw new Error(`COPY ${source}: from the context, only all of it is replayed`);
    const ignored = dockerignore().add(readFileSync(join(this.#context, '.dockerignore'), 'utf8'));
    const skip = new Set(['.git', 'node_modules', '.nx', '.data']);
    for (const file of ignored.filter(filesIn(this.#context, (folder) => !skip.has(basename(folder))))) {
      mkdirSync(dirname(join(to, file)), { recursive: true });
      cpSync(join(this.#context, file), join(to, file));
    }
  }
}
