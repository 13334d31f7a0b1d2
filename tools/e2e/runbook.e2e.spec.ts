/** The runbook from its first command to its last, typed as it stands there, and the same way with the command line: on both transports. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from './client.ts';
import { Shell } from './shell.ts';
import { BETA, QUESTIONS, ROLLED_BACK, type Stage, STAGES } from './stages.ts';
import { brokers, FORMS, System } from './system.ts';

const FLAGS = 'curl http://localhost:8001/api/v2/admin/flags | jq';
const AUTHORIZED = `-H "Authorization: Bearer $ADMIN_TOKEN"`;
const JSON_TYPE = `-H "Content-Type: application/json"`;
const post = (action: string, ...rest: string[]): string =>
  [`curl -X POST http://localhost:8001/api/v2/admin/${action}`, ...rest].join(' \\\n  ');
const PREDICT = `curl -X POST http://localhost:8001/api/v2/predict \\
  -H "Content-Type: application/json" \\
  -d '{"features": {"age": 25, "segment": "new"}}'`;
const ENABLE = `curl -X POST http://localhost:8001/api/v2/admin/flags \\
  -H "Content-Type: application/json" \\
  -d '{"v2_enabled": true}'`;

type Kept = Pick<Stage, 'phase' | 'v1' | 'v2'> & { readonly flags?: Stage['flags'] };
const saidBy = ({ message, status }: Record<string, unknown>): Record<string, unknown> => ({
  message,
  ...(status === undefined ? {} : { status }),
});

describe.each(FORMS)('the runbook on %s', (transport) => {
  let system: System;
  let shell: Shell;
  let token: string;
  beforeAll(async () => {
    system = await System.start(transport);
    const kafka = { KAFKA_BROKERS: brokers(), TOPIC_PREFIX: system.prefix };
    const first = new Shell(system);
    token = (await first.type('npx cohortlens token')).out.trim();
    first.dispose();
    shell = new Shell(system, { ADMIN_TOKEN: token, ...(transport !== 'embedded' ? kafka : {}) });
  });
  afterAll(async () => {
    shell?.dispose();
    await system?.dispose();
  });

  const rollback = () => shell.json(post(ROLLED_BACK.action, AUTHORIZED, JSON_TYPE));
  /** The flags, the phase and who serves clients on both paths. */
  async function expectStage({ phase, v1, v2, flags = {} }: Kept): Promise<void> {
    expect(await shell.json(FLAGS)).toMatchObject({ flags, migration_status: { phase } });
    for (const [route, body] of QUESTIONS) {
      const ask = async (path: 'v1' | 'v2') => {
        const { status, headers } = await call(system.url, `/api/${path}/${route}`, { token, body });
        return [status, status < 300 ? headers.get('x-served-by') : null];
      };
      expect({ route, v1: await ask('v1'), v2: await ask('v2') }).toEqual({ route, v1: [...v1], v2: [...v2] });
    }
  }

  describe('phase 1', () => {
    it('the status, whole and by filters', async () => {
      await expectStage(BETA);
      expect((await shell.type(`${FLAGS} '.flags.v2_enabled'`)).out).toBe('true\n');
      expect(await shell.json(`${FLAGS} '.migration_status'`)).toMatchObject({ phase: 'PHASE_1_BETA', v1_active: true });
      expect(await shell.json('curl http://localhost:8001/api/v2/health')).toMatchObject({ status: 'ok', service: 'cohortlens' });
    });

    it.each([
      ['enabling v2', ENABLE, { flags: { v2_enabled: true }, migration_status: { phase: 'PHASE_1_BETA' } }],
      ['inspecting a prediction', PREDICT, { rule_version: expect.any(String), assumed: { family_size: expect.any(Number) } }],
    ])('%s: without a token it says how to get one, with it it answers', async (_, typed, answer) => {
      expect(await shell.json(typed)).toMatchObject({ statusCode: 401, message: expect.stringMatching(/token/) });
      expect(await shell.json(`${typed} \\\n  ${AUTHORIZED}`)).toMatchObject(answer);
    });
  });

  it('phases 2, 3 and 4, each with the response that the runbook expects', async () => {
    for (const stage of STAGES) {
      expect(saidBy(await shell.json(post(stage.action, AUTHORIZED, JSON_TYPE)))).toEqual(stage.says);
      await expectStage(stage);
    }
    await rollback();
  });

  it.each([
    ['as it stands there', [AUTHORIZED, JSON_TYPE]],
    ['without a content type', [AUTHORIZED]],
    ['with an empty body', [AUTHORIZED, JSON_TYPE, `-d ''`]],
    ['with an empty object', [AUTHORIZED, JSON_TYPE, `-d '{}'`]],
  ])('every action %s', async (_, rest) => {
    for (const { action, says } of [...STAGES, ROLLED_BACK])
      expect(saidBy(await shell.json(post(action, ...rest)))).toEqual(says);
  });

  it('no action without the token of an admin', async () => {
    for (const { action } of [...STAGES, ROLLED_BACK])
      expect(await shell.json(post(action, JSON_TYPE))).toMatchObject({ statusCode: 401 });
    await expectStage(ROLLED_BACK);
  });

  describe.each([
    ['curl', (stage: Pick<Stage, 'action' | 'command'>) => post(stage.action, AUTHORIZED, JSON_TYPE)],
    ['the command line', (stage: Pick<Stage, 'action' | 'command'>) => stage.command],
    ...(transport !== 'embedded'
      ? [['the topics', (stage: Pick<Stage, 'action' | 'command'>) => `${stage.command} --via kafka`] as const]
      : []),
  ] as const)('by %s', (_, typed) => {
    it.each([['phase 1', 0] as const, ...STAGES.map(({ name }, i) => [name, i + 1] as const)])(
      'rollback from %s, and the way up to it again',
      async (_name, reached) => {
        for (const stage of STAGES.slice(0, reached)) {
          expect(await shell.type(typed(stage))).toMatchObject({ exit: 0 });
          if (reached > 0 && stage === STAGES[reached - 1]) await expectStage(stage);
        }
        expect(await shell.type(typed(ROLLED_BACK))).toMatchObject({ exit: 0 });
        await expectStage(ROLLED_BACK);
      },
    );
  });

  it('the command line says what the runbook expects, and its numbers decide on the rollback', async () => {
    for (const { command, says, phase } of [...STAGES, ROLLED_BACK]) {
      const { exit, out } = await shell.type(command);
      expect([exit, out]).toEqual([0, expect.stringContaining(String(says['message']))]);
      expect(out).toContain(phase);
    }
    await shell.type('npx cohortlens shadow on && npx cohortlens migrate --yes');
    await expectStage(STAGES[1] as Stage);
    const numbers = await shell.type('echo "$(npx cohortlens error-rate) $(npx cohortlens p95-latency)"');
    expect(numbers.out).toMatch(/^\d+(\.\d+)? \d+\n$/);
    const decided = `if ! npx cohortlens error-rate --above 1 || ! npx cohortlens p95-latency --above 0
then
  ${post(ROLLED_BACK.action, AUTHORIZED, JSON_TYPE)}
fi`;
    expect((await shell.type(decided)).out).toContain('Rollback to v1 completed');
    await expectStage(ROLLED_BACK);
  });

  it('logs of v2 are counted by grep: no line with the word while v2 does not fail', async () => {
    expect((await shell.type('docker logs cohortlens-api-ts | grep -i error | wc -l')).out).toBe('0\n');
  });
});
