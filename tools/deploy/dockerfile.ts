/** deploy/Dockerfile as data: its stages, and what the last one says of the container. An instruction that is not known here is an error. */
import { secondsOf } from './duration.ts';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';

export interface Step {
  readonly keyword: string;
  /** --from=build as { from: 'build' }. */
  readonly flags: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** As it is written, without its flags. */
  readonly text: string;
}
export interface Stage {
  readonly name: string;
  readonly from: string;
  readonly steps: readonly Step[];
}
export interface ImageConfig {
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly health: readonly string[];
  /** So long after its start at most, in milliseconds, a container that is not healthy is called unhealthy. */
  readonly healthyMs: number;
  readonly env: Readonly<Record<string, string>>;
  readonly workdir: string;
  readonly user: string;
}

const KNOWN = new Set(['COPY', 'RUN', 'WORKDIR', 'USER', 'ENV', 'EXPOSE', 'ENTRYPOINT', 'CMD', 'HEALTHCHECK']);

interface Flagged {
  getFlags(): readonly { getName(): string; getValue(): string | null }[];
}

function stepOf(instruction: Instruction): Step {
  const keyword = instruction.getKeyword();
  if (!KNOWN.has(keyword)) throw new Error(`${keyword}: an instruction that is not replayed`);
  const flags = 'getFlags' in instruction ? (instruction as Instruction & Flagged).getFlags() : [];
  const text = instruction.getRawArgumentsContent() ?? '';
  return {
    keyword,
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? ''])),
    args: text.split(/\s+/),
    text,
  };
}

export function stagesOf(dockerfile: string): readonly Stage[] {
  const stages: { name: string; from: string; steps: Step[] }[] = [];
  for (const instruction of DockerfileParser.parse(dockerfile).getInstructions()) {
    const raw = instruction.getRawArgumentsContent() ?? '';
    if (instruction.getKeyword() === 'FROM') {
      const [from = '', , name = `stage ${String(stages.length)}`] = raw.split(/\s+/);
      stages.push({ name, from, steps: [] });
    } else {
      const stage = stages.at(-1);
      if (stage === undefined) throw new Error(`${instruction.getKeyword()} before the first FROM`);
      stage.steps.push(stepOf(instruction));
    }
  }
  return stages;
}

/** The exec form; the shell form would put a shell between the container's signals and the process. */
function exec(keyword: string, text: string): readonly string[] {
  if (!text.startsWith('[')) throw new Error(`${keyword} is not in its exec form`);
  return JSON.parse(text) as string[];
}

/** Of the last stage, which is what runs. */
export function configOf(stages: readonly Stage[]): ImageConfig {
  const config = { entrypoint: [] as readonly string[], cmd: [] as readonly string[], health: [] as readonly string[] };
  const env: Record<string, string> = {};
  let [workdir, user, healthyMs] = ['/', '0:0', 0];
  for (const { keyword, args, flags, text } of stages.at(-1)?.steps ?? []) {
    if (keyword === 'WORKDIR') workdir = text;
    if (keyword === 'USER') user = text;
    if (keyword === 'ENTRYPOINT') config.entrypoint = exec(keyword, text);
    if (keyword === 'CMD') config.cmd = exec(keyword, text);
    if (keyword === 'HEALTHCHECK') {
      config.health = exec(keyword, text.replace(/^CMD\s+/, ''));
      const { interval = '30s', retries = '3', 'start-period': startPeriod = '0s' } = flags;
      healthyMs = (secondsOf(startPeriod) + Number(retries) * secondsOf(interval)) * 1_000;
    }
    if (keyword === 'ENV') for (const pair of args) env[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1);
  }
  return { ...config, env, workdir, user, healthyMs };
}
