import type { Id } from '../../shared/model/id.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import type { Library } from './library.ts'
import type { LibraryError } from './library-error.ts'
import type { TavoloSession } from './tavolo-session.ts'

type Opened = Result<TavoloSession, LibraryError>

/** Keeps open what is on the screen: one session a tavolo, however often it is asked for. */
export interface SessionKeeper {
  readonly acquire: (id: Id<'tavolo'>) => Promise<Opened>
  /** Writes and closes once nobody needs it; what cannot be written keeps it open and being retried. */
  readonly release: (id: Id<'tavolo'>) => Promise<void>
  /** Waits until nobody has it open any more; gives whether everything of it was written. */
  readonly whenClosed: (id: Id<'tavolo'>) => Promise<boolean>
  /** Whether everything of all open tavoli is on disk now. */
  readonly flushAll: () => Promise<boolean>
}

/** Somebody who must know which tavoli are open. */
export interface SessionFollower {
  /** A tavolo is open; told again when one that could not be closed is taken up again. */
  readonly onOpened: (session: TavoloSession) => void
  /** Its documents are about to go: closing waits while what is needed of them is taken. */
  readonly onClosing: (session: TavoloSession) => Promise<void>
}

/** A screen that is going lets go of its tavolo within a few frames. */
const nextLookMs = 20

interface Kept {
  readonly opening: Promise<Opened>
  users: number
}

/** Makes the keeper of a library's sessions. Documents live outside React: a screen that is drawn twice opens nothing twice. */
export function createSessionKeeper(library: Library, follower?: SessionFollower): SessionKeeper {
  const kept = new Map<Id<'tavolo'>, Kept>()
  /** What is being closed; gives the session that could not be written and so is still open, or null. */
  const closing = new Map<Id<'tavolo'>, Promise<TavoloSession | null>>()

  async function open(id: Id<'tavolo'>): Promise<Opened> {
    // What was just closed must be on disk before it is read again.
    const stillOpen = (await closing.get(id)) ?? null
    const opened = stillOpen === null ? await library.openTavolo(id) : ok(stillOpen)
    if (opened.isOk) follower?.onOpened(opened.value)
    return opened
  }

  async function close(id: Id<'tavolo'>, entry: Kept): Promise<TavoloSession | null> {
    const opened = await entry.opening
    if (!opened.isOk) return null
    await follower?.onClosing(opened.value)
    const closed = await opened.value.close()
    await library.refresh()
    return closed.isOk ? null : opened.value
  }

  return {
    acquire(id) {
      const entry = kept.get(id) ?? { opening: open(id), users: 0 }
      entry.users += 1
      kept.set(id, entry)
      return entry.opening
    },
    async release(id) {
      const entry = kept.get(id)
      if (entry === undefined) return
      entry.users -= 1
      // A screen that comes back in the same moment (a strict double mount) finds its session still open.
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (entry.users > 0 || kept.get(id) !== entry) return
      kept.delete(id)
      const done = close(id, entry)
      closing.set(id, done)
      const stillOpen = await done
      if (stillOpen === null && closing.get(id) === done) closing.delete(id)
    },
    async whenClosed(id) {
      while (kept.has(id)) await new Promise((resolve) => setTimeout(resolve, nextLookMs))
      return ((await closing.get(id)) ?? null) === null
    },
    async flushAll() {
      const stuck = await Promise.all(closing.values())
      const opened = await Promise.all([...kept.values()].map(({ opening }) => opening))
      const sessions = [
        ...stuck.filter((session) => session !== null),
        ...opened.flatMap((result) => (result.isOk ? [result.value] : [])),
      ]
      const results = await Promise.all(sessions.map((session) => session.flush()))
      return results.every((result) => result.isOk)
    },
  }
}
