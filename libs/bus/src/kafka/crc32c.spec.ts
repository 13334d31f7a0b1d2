import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { crc32c } from './crc32c.ts';

const theirs = createRequire(import.meta.url)('kafkajs/src/protocol/recordBatch/crc32C') as (bytes: Buffer) => number;

test.each([
  ['', 0],
  ['123456789', 0xe3069283],
  ['\0'.repeat(32), 0x8a9136aa],
])('the checksum of %j is that of the standard', (text, checksum) => {
  expect(crc32c(Buffer.from(text))).toBe(checksum);
});

test('it is what kafkajs reckons, whatever the length and wherever the bytes begin', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), fc.nat(9), (bytes, from) => {
      const part = Buffer.from(bytes).subarray(from);
      expect(crc32c(part)).toBe(theirs(Buffer.from(part)));
    }),
  );
});
