import { roomDeviceId } from './room-device-id.ts'
import { lookForHub } from './look-for-hub.ts'
import { RivalWatch, type LaterHub, type RivalWatchParts } from './rival-watch.ts'
import type { Author } from '../../shared/doc/origin.ts'
import type { Random } from '../../shared/util/random.ts'
import type { OpenedRoom } from '../../shared/ipc/room.ts'
import type { HubSockets } from '../sync/hub-sockets.ts'

/** What of a visit's parts watching needs. */
export interface WatchParts extends Pick<RivalWatchParts, 'timekeeper' | 'knock'> {
  readonly author: Author
  readonly language: 'it' | 'en'
  readonly random: Random
}

/** Watches whether the room of this computer is served by a later hub; gives the function that stops it. */
export function watchOwnRoom(options: {
  readonly parts: WatchParts
  readonly sockets: HubSockets
  readonly name: string
  /** The room of this computer as it is now. */
  readonly opened: () => OpenedRoom
  readonly onLater: (later: LaterHub) => void
}): () => void {
  const { parts, sockets, name, opened, onLater } = options
  const { author, language, timekeeper, random, knock } = parts
  const device = { id: roomDeviceId(author.deviceId), kind: 'laptop', language } as const
  const watch = new RivalWatch({
    ...{ timekeeper, knock, onLater },
    own: opened,
    look: async (address) =>
      lookForHub({ address, session: opened().session, name, device, sockets, timekeeper, random }),
  })
  return () => watch.stop()
}
