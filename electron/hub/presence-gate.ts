import * as decoding from 'lib0/decoding'
import { readCanvasPresence } from '../../shared/canvas/presence/canvas-presence.ts'
import { pageField, readPagePresence } from '../../shared/canvas/presence/page-presence.ts'
import type { DeviceKind } from '../../shared/sync/room/roles.ts'

/** A page hears of somebody's presence again after this: presence is renewed every 15 s, and every time it passes. */
const quietMs = 10_000

/** More devices than a room can hold are not remembered. */
const mostRemembered = 2000

/**
 * Lets of what a device says of itself at a canvas pass exactly what others read: places, ids and sketches with bounds on
 * everything, and of a guest's page only which canvas it shows. Anything else is taken out, and counts as being at no canvas.
 */
export function admitCanvas(state: Record<string, unknown>, kind: DeviceKind): void {
  const isPage = kind === 'guest'
  if ('canvas' in state) state['canvas'] = isPage ? null : readCanvasPresence(state['canvas'])
  if (pageField in state) state[pageField] = isPage ? readPagePresence(state[pageField]) : null
}

/** Whose presence a frame has, and whether it ends. */
interface Presence {
  readonly clientId: number
  readonly isOver: boolean
}

const awarenessMessage = 1

/** A frame goes to everybody as the same bytes: it is read once. */
const read = new WeakMap<Uint8Array, readonly Presence[] | null>()

/**
 * What of others' presence goes to a guest's page. Pages show no cursors and want to know only who is there: what moves twenty
 * times a second at a laptop would reach a hundred phones over one Wi-Fi. Whoever comes or goes is told at once.
 */
export class PresenceGate {
  readonly #nowMs: () => number
  readonly #passedAtMs = new Map<number, number>()

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  /** Whether a frame of the sync goes on to the page; all that is no presence does. */
  passes(frame: Uint8Array): boolean {
    const presences = presencesIn(frame)
    if (presences === null) return true
    const nowMs = this.#nowMs()
    const isNews = presences.some(({ clientId, isOver }) => {
      const at = this.#passedAtMs.get(clientId)
      return isOver || at === undefined || Math.abs(nowMs - at) >= quietMs
    })
    if (!isNews) return false
    if (this.#passedAtMs.size > mostRemembered) this.#passedAtMs.clear()
    for (const { clientId, isOver } of presences) {
      if (isOver) this.#passedAtMs.delete(clientId)
      else this.#passedAtMs.set(clientId, nowMs)
    }
    return true
  }
}

/** The presences in a frame that the hub sends; null when it is another frame. */
function presencesIn(frame: Uint8Array): readonly Presence[] | null {
  const known = read.get(frame)
  if (known !== undefined) return known
  const presences = readPresences(frame)
  read.set(frame, presences)
  return presences
}

function readPresences(frame: Uint8Array): readonly Presence[] | null {
  try {
    const decoder = decoding.createDecoder(frame)
    // The name of the document.
    decoding.readVarUint8Array(decoder)
    if (decoding.readVarUint(decoder) !== awarenessMessage) return null
    const update = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    return Array.from({ length: decoding.readVarUint(update) }, () => {
      const clientId = decoding.readVarUint(update)
      decoding.readVarUint(update)
      const state = decoding.readVarUint8Array(update)
      // «null» in JSON.
      return { clientId, isOver: state.byteLength === 4 && state[0] === 0x6e }
    })
  } catch {
    return null
  }
}
