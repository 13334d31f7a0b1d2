import { expect, test } from '@jest/globals';
import { meanOf } from './end-to-end.ts';

test("the mean is read from what Kafka's EndToEndLatency prints", () => {
  const printed = '0\t3.1\n1000\t0.7\nAvg latency: 0.7301 ms\n\nPercentiles: 50th = 0, 99th = 2, 99.9th = 5\n';
  expect(meanOf(printed)).toBe(0.7301);
  expect(meanOf('Exception in thread "main"')).toBeUndefined();
});
