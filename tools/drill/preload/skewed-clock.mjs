// Preloaded into a replica of the product: its wall clock is wrong by what DRILL_CLOCK_SKEW says for its name, a JSON object
// from INSTANCE to milliseconds. Timers and the monotonic clock are as they are, as on a machine whose clock is set wrong.
const skews = JSON.parse(process.env.DRILL_CLOCK_SKEW ?? '{}');
const skew = skews[process.env.INSTANCE] ?? 0;

if (skew !== 0) {
  const Right = Date;
  const now = () => Right.now() + skew;
  globalThis.Date = new Proxy(Right, {
    construct: (target, args, as) => Reflect.construct(target, args.length === 0 ? [now()] : args, as),
    apply: () => new Right(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
