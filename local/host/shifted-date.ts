/**
 * Makes this thread's `Date` tell the local cloud's time instead of real time. Everything but "now" stays as it is:
 * parsing, `instanceof`, subclasses. To be called before any code that may keep a reference to `Date`.
 */
export function shiftDate(offset: ArrayBufferLike): void {
  const slot = new Float64Array(offset)
  const RealDate = Date
  const now = () => RealDate.now() + (slot[0] ?? 0)
  const shifted = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  })
  RealDate.prototype.constructor = shifted
  globalThis.Date = shifted
}
