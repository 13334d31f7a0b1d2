/**
 * The containers of docker-compose.yml rehearsed without a container runtime, on the broker and the database that KAFKA_BROKERS and
 * MONGO_URL name: the image is built as deploy/Dockerfile says, and every service of it is started with the command and the
 * environment that compose gives it. What differs: the network is this machine's, so each process listens on a free port.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDatabase } from '@cohortlens/testing/process';
import { composeConfig } from './compose.ts';
import { configOf, stagesOf } from './dockerfile.ts';
import { Replay } from './replay.ts';
import { superfluous } from './superfluous.ts';
import { Troupe } from './troupe.ts';
import { brokers, ROOT } from '../e2e/system.ts';

const CHECKS: (readonly [string, () => Promise<string | void> | string | void])[] = [];
const check = (name: string, run: () => Promise<string | void> | string | void): void => void CHECKS.push([name, run]);

const mongo = process.env['MONGO_URL'];
if (mongo === undefined) throw new Error('MONGO_URL is not set: the rehearsal needs a real MongoDB');
const folder = mkdtempSync(join(tmpdir(), 'cohortlens-image-'));
const run = folder.slice(-6);
const env = {
  KAFKA_BROKERS: brokers(),
  MONGO_URL: withDatabase(mongo, `rehearsal-${run}`),
  TOPIC_PREFIX: `rehearsal-${run}.`,
  LOG_LEVEL: 'warn',
  // So that v1's own noise is measured, and told.
  V1_REPEAT_SHARE: '1',
};
const stages = stagesOf(readFileSync(join(ROOT, 'deploy', 'Dockerfile'), 'utf8'));
const image = { root: '', config: configOf(stages) };
const both = new Troupe(image, composeConfig(ROOT, env, ['replicas']), folder);
const alone = new Troupe(image, composeConfig(ROOT, { ...env, V1: 'off' }), folder);

check('the image is built as its Dockerfile says', () => {
  image.root = new Replay(ROOT, folder).build(stages);
  return execFileSync('du', ['-sh', '--total', ...['app', 'usr', 'data'].map((part) => join(image.root, part))], {
    encoding: 'utf8',
  })
    .split('\n')
    .map((line) => line.replace(image.root, '').replace('\t', ' '))
    .join(' ');
});
check('it holds what runs, and nothing else', () => superfluous(image.root));
check('the topics are provisioned, and once more', () => both.provision());
check('every service becomes healthy, in the order of compose', () => both.start());
check('none is root, none can become it, none writes where it must not', () => both.confined());
check('both ingresses answer for v1 and for v2, and every request is accounted for', () => both.answers(true));
check('what dashboards and alerts ask for is what they tell', () => both.tells());
check('each stays within its limits', () => both.withinLimits());
check('each ends with 0 on SIGTERM, within its grace period', () => both.stop());
check('with V1=off there is no legacy, and v2 answers', async () => {
  if ('legacy' in alone.project.services) throw new Error('V1=off leaves legacy running');
  await alone.start();
  await alone.answers(false);
  await alone.stop();
});

let [passed, failed] = [0, 0];
try {
  for (const [name, work] of CHECKS) {
    const began = performance.now();
    const said = await Promise.resolve()
      .then(work)
      .then((text) => ({ ok: true, text: text ?? '' }))
      .catch((error: unknown) => ({ ok: false, text: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
    console.log(`${said.ok ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s) ${said.text}`);
    if (said.ok) passed++;
    else failed = CHECKS.length - passed;
    // Each stands on the one before.
    if (!said.ok) break;
  }
} finally {
  await Promise.all([both.kill(), alone.kill()]);
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
