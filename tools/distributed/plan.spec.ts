import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { servicesOf } from '@cohortlens/service';
import { plan, replicasOf, restartAfterMs, runHere } from './plan.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SERVICES = ['flags', 'ingress', 'legacy', 'prediction'];
const counts = (...args: string[]) => Object.fromEntries(replicasOf(args, SERVICES));

describe('the plan of processes', () => {
  it('has one of every service that can be a process, and none of all together', () => {
    const services = servicesOf(ROOT);
    expect(services).toEqual(expect.arrayContaining(['comparator', 'flags', 'ingress', 'ledger', 'legacy', 'prediction']));
    expect(services).not.toContain('standalone');
    expect(counts()).toEqual({ flags: 1, ingress: 1, legacy: 1, prediction: 1 });
  });

  it.each([
    [['--replicas', 'prediction=2,ingress=3'], { flags: 1, ingress: 3, legacy: 1, prediction: 2 }],
    [['--replicas=all=2,ingress=1'], { flags: 2, ingress: 1, legacy: 2, prediction: 2 }],
  ])('takes %j', (args, expected) => {
    expect(counts(...args)).toEqual(expected);
  });

  it.each([
    [['--replicas', 'predictions=2'], /no service 'predictions', only flags, ingress/],
    [['--replicas', 'ingress=0'], /ingress takes a whole number from 1 to 32/],
    [['--replicas', 'ingress'], /ingress takes a whole number/],
    [['--replicas', 'ingress=2=3'], /ingress takes a whole number/],
    [['--replicas', 'ingress=2,ingress=3'], /ingress is named twice/],
    [['--replicas', 'ingress=33'], /from 1 to 32/],
    [['--replica', 'ingress=2'], /replica/],
  ])('refuses %j', (args, why) => {
    expect(() => counts(...args)).toThrow(why);
  });

  it('has no legacy when v1 is off, and none may be asked for', () => {
    expect(runHere(SERVICES, true)).toEqual(SERVICES);
    const here = runHere(SERVICES, false);
    expect(here).toEqual(['flags', 'ingress', 'prediction']);
    expect(() => replicasOf(['--replicas', 'legacy=2'], here)).toThrow(/no service 'legacy', only flags, ingress/);
  });

  it('names each replica by its service and index', () => {
    const two = new Map([
      ['ingress', 2],
      ['legacy', 1],
    ]);
    expect(plan('/repo', two, 0).map(({ name }) => name)).toEqual(['ingress-0', 'ingress-1', 'legacy-0']);
    expect(
      plan('/repo', two, 0)
        .slice(1)
        .map(({ name, index, main }) => ({ name, index, main })),
    ).toEqual([
      { name: 'ingress-1', index: 1, main: '/repo/services/ingress/dist/main.js' },
      { name: 'legacy-0', index: 0, main: '/repo/services/legacy/dist/main.js' },
    ]);
  });

  it('lets those give way that only keep books', () => {
    const one = new Map(SERVICES.concat('comparator', 'ledger').map((service) => [service, 1]));
    const replicas = plan('/repo', one, 0);
    expect(replicas.filter(({ givesWay }) => givesWay).map(({ service }) => service)).toEqual(['comparator', 'ledger']);
  });

  it('gives each process a port of its own for its metrics, or leaves it to the system', () => {
    const two = new Map([
      ['ingress', 2],
      ['ledger', 1],
    ]);
    const ports = (metricsPort: number) => plan('/repo', two, metricsPort).map((replica) => replica.metricsPort);
    expect(ports(9_464)).toEqual([9_464, 9_465, 9_466]);
    expect(ports(0)).toEqual([0, 0, 0]);
  });

  it('waits longer after each failure, but never long', () => {
    expect([1, 2, 3, 7, 1_000].map(restartAfterMs)).toEqual([250, 500, 1_000, 10_000, 10_000]);
  });
});
