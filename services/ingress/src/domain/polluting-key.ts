/** A key of a JSON value that would pollute a prototype where objects are merged: its path, e.g. features.__proto__. */
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The first of them, or undefined. `value` is what JSON.parse has read, of bounded depth. */
export function pollutingKey(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__') return key;
    if (key === 'constructor' && isObject(inner) && Object.hasOwn(inner, 'prototype')) return 'constructor.prototype';
    const found = pollutingKey(inner);
    if (found !== undefined) return `${key.slice(0, 100)}.${found}`;
  }
  return undefined;
}
