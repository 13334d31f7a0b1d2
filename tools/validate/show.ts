/** A comparison as people read it: the runbook's four lines, then what explains them. Pure. */
import { columns } from '../script/table.ts';
import { BOUNDS, type Gap, type Judgement } from './judge.ts';
import type { Measured } from './compare.ts';

const SHOWN = 5;
const mark = (ok: boolean): string => (ok ? '✅' : '❌');

function segmentLines({ unequal, renumbered }: Judgement, count: number): string[] {
  if (unequal.length === 0) return [];
  const note =
    renumbered === null
      ? []
      : [
          `   The customers are grouped alike and only the numbers differ: v1's ${Object.entries(renumbered)
            .map(([v1, v2]) => `${v1} is v2's ${v2}`)
            .join(', ')}`,
        ];
  return [
    '',
    `Unequal segments: ${unequal.length} of ${count}`,
    ...columns(
      ['customer', 'v1', 'v2'],
      unequal.slice(0, SHOWN).map(({ customer, v1, v2 }) => [String(customer), String(v1), String(v2)]),
    ),
    ...(unequal.length > SHOWN ? [`   … and ${unequal.length - SHOWN} more (--json has them)`] : []),
    ...note,
  ];
}

/** One line for each reason, with how many customers it befell. */
function gapLines(gaps: readonly Gap[]): string[] {
  const byReason = new Map<string, Gap[]>();
  for (const gap of gaps)
    byReason.set(`${gap.what}: ${gap.reason}`, [...(byReason.get(`${gap.what}: ${gap.reason}`) ?? []), gap]);
  return [...byReason].flatMap(([reason, of]) => [`❌ ${of.length} × ${reason} (first: customer ${of[0]?.customer})`]);
}

export function show({ judgement, gaps, count, rules, v1Url, v2Url, seed }: Measured): string {
  const { lines, skill, worst } = judgement;
  const skillLine =
    skill === null
      ? 'Skill (R²): none, the answers of v1 do not vary'
      : `${mark(skill >= BOUNDS.skill)} Skill (R²): ${skill.toFixed(3)}  (>= ${BOUNDS.skill})`;
  return [
    ...lines.map(({ ok, text }) => `${mark(ok)} ${text}`),
    '',
    skillLine,
    ...gapLines(gaps),
    '',
    'Worst predictions',
    ...columns(
      ['customer', 'v1', 'v2', 'delta'],
      worst.map(({ customer, v1, v2, delta }) => [
        String(customer),
        v1.toFixed(1),
        v2.toFixed(1),
        `${(delta * 100).toFixed(1)}%`,
      ]),
    ),
    ...segmentLines(judgement, count),
    '',
    `v1 ${v1Url}, v2 ${v2Url}; rules ${rules.length === 0 ? 'unknown' : rules.join(', ')}; seed ${seed}`,
  ].join('\n');
}
