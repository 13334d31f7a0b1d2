/** The same but for one method. */
export function but<T extends object, K extends keyof T>(target: T, method: K, own: T[K]): T {
  return new Proxy(target, {
    get: (_, name) => {
      if (name === method) return own;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
