/** A stable place in 0..100 for a name: who is in a rollout, which requests are controlled or asked twice, without any memory. */

/** FNV-1a over the UTF-16 units, then murmur3's finalizer, so that names that differ in one character land far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The name's place, 0 ≤ place < 100, always the same. `salt` keeps uses apart: being in one says nothing about the other. */
export const placeOf = (salt: string, name: string): number => (hash(`${salt}:${name}`) / 0x1_0000_0000) * 100;

/** Whether v1 is asked this request twice; `share`: 0..1 of the compared ones. */
export const isRepeated = (requestId: string, share: number): boolean => placeOf('repeat', requestId) < share * 100;
