import type { LaunchedTavolo } from '../support/launch-app.ts'

/** Lets the clock of a running Tavolo, in the shell and in its page, lie by so many milliseconds. */
export async function setClockBack({ application, page }: LaunchedTavolo, shiftMs: number): Promise<void> {
  if (shiftMs === 0) return
  await application.evaluate(shiftDates, shiftMs)
  await page.evaluate(shiftDates, shiftMs)
}

/** Runs in the shell, which gives Electron first, and in the page, which does not: the shift is the last word. */
function shiftDates(...given: readonly unknown[]): void {
  const shiftMs = Number(given.at(-1))
  const RealDate = Date
  function now(): number {
    return RealDate.now() + shiftMs
  }
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, words: unknown[], newTarget) =>
      Reflect.construct(target, words.length === 0 ? [now()] : words, newTarget) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  })
}
