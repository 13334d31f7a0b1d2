/** CRC-32C (Castagnoli), eight bytes at a time: kafkajs looks at one byte after the other, and Node's own crc32 is of another polynomial. */

const POLYNOMIAL = 0x82f63b78;
const SLICES = 8;

/** TABLE[slice * 256 + byte]: what the byte contributes when so many bytes come after it. */
const TABLE = new Int32Array(SLICES * 256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  TABLE[byte] = crc;
}
for (let at = 256; at < TABLE.length; at++) {
  const before = TABLE[at - 256] as number;
  TABLE[at] = (before >>> 8) ^ (TABLE[before & 0xff] as number);
}

/** The checksum of the bytes, as an unsigned number of 32 bits. */
export function crc32c(bytes: Uint8Array): number {
  const table = TABLE;
  const whole = bytes.length - (bytes.length % SLICES);
  let crc = -1;
  let at = 0;
  for (; at < whole; at += SLICES) {
    const low =
      crc ^
      ((bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24));
    crc =
      (table[0x700 + (low & 0xff)] as number) ^
      (table[0x600 + ((low >>> 8) & 0xff)] as number) ^
      (table[0x500 + ((low >>> 16) & 0xff)] as number) ^
      (table[0x400 + (low >>> 24)] as number) ^
      (table[0x300 + (bytes[at + 4] as number)] as number) ^
      (table[0x200 + (bytes[at + 5] as number)] as number) ^
      (table[0x100 + (bytes[at + 6] as number)] as number) ^
      (table[bytes[at + 7] as number] as number);
  }
  for (; at < bytes.length; at++) crc = (table[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
