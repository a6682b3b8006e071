import type { Timekeeper } from '../../store/timekeeper.ts'
import type { Knock } from '../../sync/knock.ts'

/** Asks a page's server for something, as `fetch` does. */
type Ask = (url: string, options: RequestInit) => Promise<Pick<Response, 'ok'>>

/** How long an answer may take on a crowded Wi-Fi. */
const patienceMs = 1500

/** A knock lasts at least this long: a hundred phones that lost their hub must not fill the Wi-Fi with questions. */
const leastMs = 750

/**
 * After so many knocks at a hub that nobody answered, not even with a no, a WebSocket is tried all the same: a browser may
 * go on waiting for an old question while the way is free again.
 */
const silentKnocks = 8

/**
 * The same at another hub than the page's own when the answer is no: a browser that forbids the question says so too, and
 * lets a WebSocket through. Less often, so that not even two of these are too many for Chromium.
 */
const foreignKnocks = 16

/**
 * Asks a hub whether it is there, before a WebSocket fails: browsers hold those back after some failures, by up to five
 * seconds each. The hub that the page came from answers any question of it, others of the same room this one.
 */
export function pageKnock({
  location,
  ownAddress,
  ask,
  timekeeper,
}: {
  readonly location: Pick<Location, 'protocol'>
  readonly ownAddress: string
  readonly ask: Ask
  readonly timekeeper: Timekeeper
}): Knock {
  const silent = new Map<string, number>()
  const vain = new Map<string, number>()
  return async (address) => {
    const isOwn = address === ownAddress
    const controller = new AbortController()
    const cancel = timekeeper.after(patienceMs, () => controller.abort())
    const rested = new Promise<void>((resolve) => {
      timekeeper.after(leastMs, resolve)
    })
    const url = isOwn ? '/health' : `${location.protocol}//${address}/health`
    const isThere = await answers(ask, { url, signal: controller.signal })
    cancel()
    const silentCount = controller.signal.aborted ? (silent.get(address) ?? 0) + 1 : 0
    const vainCount = isOwn ? 0 : (vain.get(address) ?? 0) + 1
    const isTried = isThere || silentCount >= silentKnocks || vainCount >= foreignKnocks
    silent.set(address, isTried ? 0 : silentCount)
    vain.set(address, isTried ? 0 : vainCount)
    if (!isTried) await rested
    return isTried
  }
}

async function answers(
  ask: Ask,
  { url, signal }: { readonly url: string; readonly signal: AbortSignal },
): Promise<boolean> {
  try {
    // Whatever it says: somebody is there.
    await ask(url, { cache: 'no-store', signal })
    return true
  } catch {
    return false
  }
}
