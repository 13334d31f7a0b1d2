import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { Harness } from './harness.ts';

/** A client that connects so often at once, and ends when all are connected. */
const CLIENT = `
  const { connect } = require('node:net');
  let left = Number(process.argv[2]);
  const connected = () => --left === 0 && process.exit(0);
  for (let n = left; n > 0; n--) connect(Number(process.argv[1]), '127.0.0.1', connected);
`;

it('keeps whoever connects while the process is held up', async () => {
  const harness = await Harness.start();
  try {
    const { port } = new URL(harness.url);
    // It holds the process up until the client has ended.
    const { status } = spawnSync(process.execPath, ['-e', CLIENT, port, '1000'], { timeout: 10_000 });
    expect(status).toBe(0);
  } finally {
    await harness.stop();
  }
});
