import { expect, it } from '@jest/globals';
import { haveConnected } from './connecting.ts';
import { Harness } from './harness.ts';

it('keeps whoever connects while the process is held up', async () => {
  const harness = await Harness.start();
  try {
    expect(haveConnected(1_000, Number(new URL(harness.url).port))).toBe(true);
  } finally {
    await harness.stop();
  }
});
