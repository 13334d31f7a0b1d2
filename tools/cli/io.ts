/** What a command sees of its process; specs give their own. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { EXIT } from './exit.ts';

export interface Io {
  /** A line on stdout; resolves when it may be followed by more. */
  readonly out: (line: string) => Promise<void>;
  /** A line on stderr. */
  readonly err: (line: string) => void;
  /** Whether a person sits there to answer questions. */
  readonly interactive: boolean;
  readonly ask: (question: string) => Promise<string>;
  /** The same without showing what is typed. */
  readonly askSecret: (question: string) => Promise<string>;
  /** All of stdin, without its last line break. */
  readonly input: () => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or when the command is stopped. */
  readonly pause: (ms: number) => Promise<void>;
  /** Aborted by SIGINT or SIGTERM: what goes on and on then ends well. */
  readonly stop: AbortSignal;
}

const MOST_INPUT = 64 * 1024;

async function input(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > MOST_INPUT) break;
  }
  return text.replace(/\r?\n$/, '');
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

async function askSecret(question: string): Promise<string> {
  process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

function write(line: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(`${line}\n`)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

export function processIo(): Io {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  // Whoever read has had enough (head, less); a full disk is another thing, and none that says anything of what was asked.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
    process.exit(code === 'EPIPE' ? process.exitCode : EXIT.unreachable),
  );
  return {
    out: write,
    err: (line) => void process.stderr.write(`${line}\n`),
    interactive: process.stdin.isTTY && process.stderr.isTTY,
    ask,
    askSecret,
    input,
    env: process.env,
    now: Date.now,
    pause: (ms) => pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined),
    stop: stopping.signal,
  };
}
