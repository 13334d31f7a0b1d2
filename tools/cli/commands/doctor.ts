import type { Command } from 'commander';
import { type Context, declare, type Registry } from '../command.ts';
import { CHECKS } from '../doctor/checks.ts';
import type { Finding } from '../doctor/finding.ts';
import { EXIT, type ExitCode, Failure } from '../exit.ts';
import { print } from '../output.ts';

const MARKS: Readonly<Record<Finding['level'], string>> = { ok: '✅', warn: '⚠️ ', fail: '❌' };

interface Line extends Finding {
  readonly check: string;
}

async function examine(context: Context, options: { readonly v1Url?: string }): Promise<Line[]> {
  const lines: Line[] = [];
  const v1Url = options.v1Url ?? context.io.env['V1_URL'] ?? context.io.env['LEGACY_V1_URL'] ?? 'http://127.0.0.1:8000';
  for (const { name, run } of CHECKS) {
    const finding = await run({ ...context, v1Url: v1Url.replace(/\/+$/, '') }).catch((error: unknown): Finding => {
      if (!(error instanceof Failure)) throw error;
      return {
        level: 'fail',
        said: error.message,
        ...(error.hint === undefined ? {} : { remedy: error.hint }),
        unreachable: error.exit === EXIT.unreachable,
      };
    });
    lines.push({ check: name, ...finding });
    // Where nothing answers the rest would say the same.
    if (lines.length === 1 && finding.level === 'fail') break;
  }
  return lines;
}

function exitOf(lines: readonly Line[]): ExitCode {
  if (lines[0]?.unreachable === true) return EXIT.unreachable;
  return lines.some((l) => l.level === 'fail') ? EXIT.failed : EXIT.ok;
}

export const addDoctor = (program: Command, registry: Registry): void =>
  declare<{ readonly v1Url?: string }>(program, registry, {
    name: 'doctor',
    about: 'Examines the system, a line for each check with the remedy; fails when one fails, warnings do not.',
    options: [['--v1-url <url>', 'Where v1 answers itself (V1_URL, LEGACY_V1_URL; http://127.0.0.1:8000).']],
    run: async (context, options) => {
      const lines = await examine(context, options);
      await print(context, { checks: lines.map(({ unreachable: _, ...line }) => line) }, () =>
        lines
          .map((l) => `${MARKS[l.level]} ${l.check}: ${l.said}${l.remedy === undefined ? '' : `\n     → ${l.remedy}`}`)
          .join('\n'),
      );
      return exitOf(lines);
    },
  });
