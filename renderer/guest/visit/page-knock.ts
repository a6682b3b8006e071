import type { Timekeeper } from '../../store/timekeeper.ts'
import type { Knock } from '../../sync/knock.ts'

/** Asks a page's server for something, as `fetch` does. */
type Ask = (url: string, options: RequestInit) => Promise<Pick<Response, 'ok'>>

/** How long an answer may take on a crowded Wi-Fi. */
const patienceMs = 1500

/** A knock lasts at least this long: a hundred phones that lost their hub must not fill the Wi-Fi with questions. */
const leastMs = 750

/**
 * After so many knocks that nobody answered, not even with a no, a WebSocket is tried all the same: a browser may go on
 * waiting for an old question while the way is free again.
 */
const silentKnocks = 8

/**
 * Asks the hub that the page came from whether it is there, before a WebSocket fails: browsers hold those back after some
 * failures, by up to five seconds. Other hubs the page may not ask, they are just tried.
 */
export function pageKnock({
  ownAddress,
  ask,
  timekeeper,
}: {
  readonly ownAddress: string
  readonly ask: Ask
  readonly timekeeper: Timekeeper
}): Knock {
  let silentCount = 0
  return async (address) => {
    if (address !== ownAddress) return true
    const controller = new AbortController()
    const cancel = timekeeper.after(patienceMs, () => controller.abort())
    const rested = new Promise<void>((resolve) => {
      timekeeper.after(leastMs, resolve)
    })
    const isThere = await answers(ask, controller.signal)
    cancel()
    silentCount = controller.signal.aborted ? silentCount + 1 : 0
    if (isThere || silentCount >= silentKnocks) {
      silentCount = 0
      return true
    }
    await rested
    return false
  }
}

async function answers(ask: Ask, signal: AbortSignal): Promise<boolean> {
  try {
    // Whatever it says: somebody is there.
    await ask('/health', { cache: 'no-store', signal })
    return true
  } catch {
    return false
  }
}
