import { describe, expect, it } from '@jest/globals';
import { atLeast, type Drill, type DrillContext, equal, type Finding, none, within } from './drill.ts';
import { evidence, markdown, report, sums, withFigures } from './report.ts';
import { carryOut, type DrillReport, isKept } from './run.ts';

const options = { long: false, perSecond: 1, loadMs: 1_000, say: () => undefined, stopping: new AbortController().signal };
const drill = (run: (context: DrillContext) => Promise<readonly Finding[]>, limitS = 60): Drill => ({
  name: 'one',
  promises: [1],
  about: 'One thing is broken.',
  form: 'bus',
  needs: [],
  limitS: { short: limitS, long: limitS },
  run,
});
const GOOD = equal(1, 'as many', 3, 3);
const BAD = none(2, 'none', ['a'], 10);

describe('findings', () => {
  it('are kept up to their bound and its room, and broken beyond', () => {
    const at = (ms: number) => within(5, 'a time', ms, { ms: 100, roomMs: 20 });
    expect([at(100), at(120), at(121), at(Number.POSITIVE_INFINITY)].map(({ kept }) => kept)).toEqual([true, true, false, false]);
    expect(at(121)).toMatchObject({ figure: '121 ms', bound: '≤ 100 ms, + 20 ms of room' });
    expect([at(100), at(101), at(121)].map(({ withRoom }) => withRoom)).toEqual([undefined, true, undefined]);
  });

  it('of a number are broken by any other, and of enough by too few', () => {
    expect([2, 3, 4].map((seen) => equal(1, 'as many', seen, 3).kept)).toEqual([false, true, false]);
    expect([0, 2, 3, 4].map((seen) => atLeast(1, 'enough', seen, 3).kept)).toEqual([false, false, true, true]);
  });

  it('of none are broken by one, and by nothing to look at', () => {
    expect(none(1, 'none', [], 5)).toMatchObject({ kept: true, figure: '0 of 5' });
    expect(none(1, 'none', [{ id: 'a' }], 5)).toMatchObject({ kept: false, evidence: ['{"id":"a"}'] });
    expect(none(1, 'none', [], 0).kept).toBe(false);
  });
});

it('what a drill found counts for nothing when it could not be carried out to its end', () => {
  expect([isKept({ findings: [GOOD], failed: null }), isKept({ findings: [GOOD], failed: 'stopped' })]).toEqual([true, false]);
});

describe('a drill that is carried out', () => {
  it('takes away what it has started, the last first, and says whether all was kept', async () => {
    const gone: string[] = [];
    const run = async (findings: readonly Finding[]): Promise<DrillReport> =>
      carryOut(
        drill(async ({ own }) => {
          own((kept) => void gone.push(`first ${String(kept)}`));
          own((kept) => void gone.push(`second ${String(kept)}`));
          return findings;
        }),
        options,
      );
    expect(await run([GOOD])).toMatchObject({ failed: null, findings: [GOOD] });
    await run([GOOD, BAD]);
    expect(gone).toEqual(['second true', 'first true', 'second false', 'first false']);
  });

  it.each([
    ['throws', async () => Promise.reject(new Error('no broker')), 60, /no broker/],
    ['never ends', () => new Promise<never>(() => undefined), 0.05, /not done within 0.05 s/],
  ])('has failed when it %s', async (_, run, limitS, why) => {
    const found = await carryOut(drill(run, limitS), options);
    expect(found.failed).toMatch(why);
    expect(sums([found])).toEqual({ kept: 0, broken: 1 });
    expect(evidence([found]).join()).toMatch(why);
  });

  it('has failed when it found nothing at all, or could not take away what it started', async () => {
    expect(
      sums([
        await carryOut(
          drill(async () => []),
          options,
        ),
      ]),
    ).toEqual({ kept: 0, broken: 1 });
    const stuck = drill(async ({ own }) => (own(() => Promise.reject(new Error('stuck'))), [GOOD]));
    expect(await carryOut(stuck, options)).toMatchObject({ failed: expect.stringMatching(/stuck/) });
  });
});

describe('the report', () => {
  const found = (findings: readonly Finding[]): Promise<DrillReport> =>
    carryOut(
      drill(async () => findings),
      options,
    );

  it('has a row for each finding in the order of the promises, and counts them', async () => {
    const run = report([await found([BAD, GOOD])], ['one']);
    expect(sums(run.drills)).toEqual({ kept: 1, broken: 1 });
    expect(markdown(run)).toContain('| 1 | as many | 3 | = 3 | kept |\n| 2 | none | 1 of 10 | 0 | **BROKEN** |');
    expect(evidence(run.drills)).toEqual(['one: broken, promise 2: none', '  a']);
    const late = report([await found([within(5, 'a time', 110, { ms: 100, roomMs: 20 })])], []);
    expect(markdown(late)).toContain('| 5 | a time | 110 ms | ≤ 100 ms, + 20 ms of room | kept, with room |');
  });

  it('is written between the marks of a page, and a page without them is refused', async () => {
    const run = report([await found([GOOD])], []);
    const page = 'before\n<!-- figures: written by npm run drill -->\nold\n<!-- end of figures -->\nafter';
    expect(withFigures(page, run)).toMatch(/^before\n[^]*as many[^]*after$/);
    expect(withFigures(page, run)).not.toContain('old');
    expect(() => withFigures('no place', run)).toThrow(/no place for figures/);
  });

  it('is written to the place of its own that a drill has in the page', async () => {
    const run = report([await found([GOOD])], []);
    const page = '<!-- figures of one -->\nold\n<!-- end of figures of one -->\n<!-- figures of two -->\nkept';
    expect(withFigures(page, run)).toMatch(/^<!-- figures of one -->\n[^]*as many[^]*<!-- figures of two -->\nkept$/);
    expect(withFigures(page, run)).not.toContain('old');
  });
});
