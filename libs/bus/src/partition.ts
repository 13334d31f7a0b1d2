/** Which partition a key belongs to: Kafka's own hash (murmur2), so that any client of the broker agrees with both transports. */

const M = 0x5bd1e995;

/** Kafka's murmur2 of the bytes, as an unsigned 32-bit number. */
function murmur2(data: Uint8Array): number {
  const length = data.length;
  let h = 0x9747b28c ^ length;
  const words = length >> 2;
  for (let i = 0; i < words; i++) {
    const at = i << 2;
    let k = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24);
    k = Math.imul(k, M);
    k ^= k >>> 24;
    k = Math.imul(k, M);
    h = Math.imul(h, M) ^ k;
  }
  const rest = words << 2;
  const left = length & 3;
  if (left === 3) h ^= (data[rest + 2] ?? 0) << 16;
  if (left >= 2) h ^= (data[rest + 1] ?? 0) << 8;
  if (left >= 1) h = Math.imul(h ^ (data[rest] ?? 0), M);
  h ^= h >>> 13;
  h = Math.imul(h, M);
  h ^= h >>> 15;
  return h >>> 0;
}

/** Of a text or its bytes. */
export function partitionOf(key: string | Uint8Array | null, partitions: number): number {
  if (partitions === 1 || key === null) return 0;
  return (murmur2(typeof key === 'string' ? Buffer.from(key) : key) & 0x7fffffff) % partitions;
}
