/** Which processes of this machine take the cores meanwhile, from /proc; elsewhere than on Linux nothing is known. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const TICKS = 100;
const UTIME = 11;
/** Less of a core than this is not told. */
const LEAST = 0.02;

const read = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

/** Seconds of a core by process, since its start. What stands before the fields is a name in brackets, which may hold anything. */
function spent(): ReadonlyMap<string, number> {
  const pids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return new Map(
    pids.flatMap((pid) => {
      const fields = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
      const seconds = (Number(fields[UTIME]) + Number(fields[UTIME + 1])) / TICKS;
      return Number.isFinite(seconds) ? [[pid, seconds] as const] : [];
    }),
  );
}

/** A replica by its own name, any other process by its program. */
function nameOf(pid: string): string {
  const [, instance] = /(?:^|\0)INSTANCE=([^\0]*)/.exec(read(pid, 'environ')) ?? [];
  const [program = '', ...args] = read(pid, 'cmdline').split('\0');
  const script = args.find((arg) => /\.(?:m?js|ts)$/.test(arg));
  return instance ?? (script === undefined ? basename(program) : script.split('/').slice(-3).join('/'));
}

/** Cores that each process has taken while the work was done, the most first, with what the work came to. */
export async function coresDuring<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly cores: string }> {
  const [before, began] = [spent(), performance.now()];
  const result = await work();
  const seconds = (performance.now() - began) / 1_000;
  const shares = [...spent()].map(([pid, total]) => ({ pid, share: (total - (before.get(pid) ?? 0)) / seconds }));
  const told = shares.filter(({ share }) => share >= LEAST).sort((a, b) => b.share - a.share);
  return { result, cores: told.map(({ pid, share }) => `${nameOf(pid)} ${share.toFixed(2)}`).join(', ') };
}
