import { describe, expect, it } from '@jest/globals';
import { type Flags, type PathVersion, placeOf } from '@cohortlens/contracts';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import { inRollout } from './bucket.ts';
import { closed, type Decision, decide, mayAnswer, ROWS, type RoutingInput } from './routing.ts';

const route = (flags: Partial<Flags>, path: PathVersion, more: Partial<RoutingInput> = {}): Decision =>
  decide({ flags: { ...DEFAULT_FLAGS, ...flags }, path, tenant: 'acme', draw: 5, v1: true, ...more });

/** primary, may fail over, shadow; or the refusal. Controls are on (the draw is below control_percent). */
type Said = readonly ['v1' | 'v2', boolean, 'v1' | 'v2' | undefined] | string;
const said = (decision: Decision): Said =>
  'refused' in decision ? decision.refused : [decision.primary, decision.failover, decision.shadow];

const TABLE: readonly (readonly [string, Partial<Flags>, Said, Said])[] = [
  ['v2_disabled', { v2_enabled: false }, ['v1', false, undefined], 'v2_disabled'],
  ['v2_disabled', { v2_enabled: false, v1_deprecated: true, v2_primary: true }, ['v1', false, undefined], 'v2_disabled'],
  ['v1_deprecated', { v1_deprecated: true, v2_primary: true }, 'v1_gone', ['v2', false, undefined]],
  ['v2_primary', { v2_primary: true }, ['v2', true, 'v1'], ['v2', true, 'v1']],
  ['v2_primary', { v2_primary: true, v2_fallback: true, shadow_mode: true }, ['v2', true, 'v1'], ['v2', true, 'v1']],
  ['v2_fallback', { v2_fallback: true }, ['v1', false, undefined], ['v1', false, undefined]],
  [
    'v2_fallback',
    { v2_fallback: true, v2_rollout_percent: 100, shadow_mode: true },
    ['v1', false, undefined],
    ['v1', false, undefined],
  ],
  ['rollout', { v2_rollout_percent: 100 }, ['v2', true, 'v1'], ['v2', true, 'v1']],
  ['shadow_mode', { shadow_mode: true }, ['v1', false, 'v2'], ['v2', true, 'v1']],
  ['beta', {}, ['v1', false, undefined], ['v2', true, undefined]],
];

describe('the routing table', () => {
  it.each(TABLE)('%s with %j: /api/v1 %j, /api/v2 %j', (row, flags, v1, v2) => {
    expect([route(flags, 'v1').row, route(flags, 'v2').row]).toEqual([row, row]);
    expect([said(route(flags, 'v1')), said(route(flags, 'v2'))]).toEqual([v1, v2]);
  });

  it('has an expectation for every row', () => {
    expect(new Set(TABLE.map(([row]) => row))).toEqual(new Set(ROWS.map((r) => r.row)));
  });

  it('asks the control on control_percent of requests, by the draw alone', () => {
    const shadow = (control_percent: number, draw: number): unknown =>
      said(route({ v2_primary: true, control_percent }, 'v2', { draw }))[2];
    expect([shadow(10, 9.99), shadow(10, 10), shadow(0, 0), shadow(100, 99.99)]).toEqual(['v1', undefined, undefined, 'v1']);
  });

  it('shadows every request whatever the draw', () => {
    expect(said(route({ shadow_mode: true, control_percent: 0 }, 'v1', { draw: 99 }))).toEqual(['v1', false, 'v2']);
  });

  it('a tenant outside of the rollout goes on to the next row', () => {
    const tenants = Array.from({ length: 2_000 }, (_, i) => `tenant-${String(i)}`);
    const rows = tenants.map((tenant) => route({ v2_rollout_percent: 30, shadow_mode: true }, 'v1', { tenant }).row);
    const inside = rows.filter((row) => row === 'rollout').length;
    expect(rows.filter((row) => row === 'shadow_mode').length).toBe(tenants.length - inside);
    expect(Math.abs(inside / tenants.length - 0.3)).toBeLessThan(0.04);
  });

  it('who is in a rollout stays in it when it grows', () => {
    const tenants = Array.from({ length: 500 }, (_, i) => `t${String(i)}`);
    const at = (percent: number): string[] => tenants.filter((t) => inRollout(t, percent));
    expect(at(40)).toEqual(expect.arrayContaining(at(10)));
    expect([at(0), at(100).length]).toEqual([[], 500]);
  });

  it('without v1 nobody fails over or controls, and what only v1 answers is refused', () => {
    expect(said(route({ v2_primary: true }, 'v1', { v1: false }))).toEqual(['v2', false, undefined]);
    expect(route({}, 'v1', { v1: false })).toMatchObject({ refused: 'v1_failed' });
  });

  it('places are spread evenly and are always the same', () => {
    const places = Array.from({ length: 10_000 }, (_, i) => placeOf('control', `id-${String(i)}`));
    const tenths = Array.from({ length: 10 }, (_, t) => places.filter((p) => Math.floor(p / 10) === t).length);
    expect(Math.min(...tenths)).toBeGreaterThan(900);
    expect(Math.max(...tenths)).toBeLessThan(1_100);
    expect(placeOf('control', 'id-7')).toBe(places[7]);
  });

  it.each<[Partial<Flags>, v1Runs: boolean, onV1: string, onV2: string]>([
    [{ v2_enabled: false }, true, 'v1', 'v1'],
    [{ v1_deprecated: true, v2_primary: true }, true, 'v1 v2', 'v2'],
    [{ v2_primary: true }, true, 'v1 v2', 'v1 v2'],
    [{ v2_fallback: true }, true, 'v1', 'v1'],
    [{ shadow_mode: true }, true, 'v1', 'v1 v2'],
    [{}, true, 'v1', 'v1 v2'],
    [{ v2_primary: true }, false, 'v2', 'v2'],
    [{ v1_deprecated: true, v2_primary: true }, false, 'v2', 'v2'],
    [{}, false, '', 'v2'],
  ])('with %j, v1 runs: %s: a request let in before may be answered on /api/v1 by %s, on /api/v2 by %s', (flags, v1, ...by) => {
    const may = (path: PathVersion): string => {
      const sides = mayAnswer({ flags: { ...DEFAULT_FLAGS, ...flags }, path, tenant: 'acme', v1 });
      return (['v1', 'v2'] as const).filter((side) => sides[side]).join(' ');
    };
    expect([may('v1'), may('v2')]).toEqual(by);
  });

  it.each([
    [{ v2_enabled: false }, [undefined, 'v2_disabled']],
    [{ v2_enabled: false, v1_deprecated: true }, [undefined, 'v2_disabled']],
    [{ v1_deprecated: true, v2_primary: true }, ['v1_gone', undefined]],
    [{}, [undefined, undefined]],
  ])('paths are closed as a whole with %j', (flags, expected) => {
    const all = { ...DEFAULT_FLAGS, ...flags };
    expect([closed(all, 'v1'), closed(all, 'v2')]).toEqual(expected);
  });
});
