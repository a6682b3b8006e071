import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { writeHubAddress, type HubAddress } from '../../shared/sync/room/hub-address.ts'
import { mergeRoomStates } from '../../shared/sync/room/merge-room-states.ts'
import type { RoomState } from '../../shared/sync/room/room-state.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import { blobsFolderName } from '../features/attachments/blob-store.ts'
import { blobFiles } from './blob-files.ts'
import { createHub, type Hub } from './create-hub.ts'
import { hubLogLine } from './hub-log.ts'
import { openSealed } from './open-sealed.ts'
import { PageStore } from './page-store.ts'
import { openRedisShare, type RedisShare } from './redis-share.ts'
import { openSqliteStore, type SqliteStore } from './sqlite-store.ts'
import type { StandaloneSettings } from './standalone-settings.ts'

/** A hub of an organisation that runs. */
export interface StandaloneHub {
  readonly hub: Hub
  readonly address: HubAddress
  /** Says goodbye, writes everything, and ends. */
  readonly close: () => Promise<void>
}

/** How often it looks for tavoli that were added to the database meanwhile. */
const lookEveryMs = 2000

/** Starts a hub with the tavoli of its database. `error` says in English what is missing. */
export async function startStandaloneHub(
  settings: StandaloneSettings,
  say: (line: string) => void,
): Promise<Result<StandaloneHub, string>> {
  const store = openSqliteStore(settings.dataFolder)
  if (!store.isOk) return failure(`The database does not open: ${store.error}`)
  const pages =
    settings.pagesFolder === null ? ok(PageStore.empty()) : await PageStore.read(settings.pagesFolder)
  if (!pages.isOk) return failure(`The guest page cannot be read: ${pages.error}`)
  const share = shareOf(settings, say)
  if (share?.isOk === false) return failure('REDIS_URL is not an address of Redis')
  const redis = share?.value ?? null
  const rooms = await roomsToOpen(store.value, redis)
  const hub = createHub({
    nowMs: Date.now,
    random: { bytes: (count) => randomBytes(count) },
    log: { write: (event) => say(hubLogLine(event)) },
    rooms,
    pages: pages.value,
    names: settings.names,
    openSealed,
    blobs: blobFiles(join(settings.dataFolder, blobsFolderName)),
    // Redis first: it takes the lock with which only one process stores a document.
    extensions: [...(redis === null ? [] : [redis.extension]), store.value.extension],
    onState(state) {
      store.value.saveRoom(state)
      redis?.publish(state)
    },
  })
  await redis?.onRemote((state) => takeRemote(hub, state))
  const looking = setInterval(() => void addNewRooms(hub, store.value, redis), lookEveryMs)
  const close = async () => {
    clearInterval(looking)
    await hub.close()
    redis?.close()
    store.value.close()
  }
  const listening = await hub.listen(settings.host, [settings.port])
  if (listening.isOk) return ok({ hub, address: listening.value, close })
  await close()
  const { host, port } = settings
  return failure(`It cannot listen on ${writeHubAddress({ host, port })}: ${listening.error}`)
}

function shareOf({ redisUrl }: StandaloneSettings, say: (line: string) => void) {
  return redisUrl === null ? null : openRedisShare(redisUrl, (message) => say(`redis - ${message}`))
}

async function roomsToOpen(store: SqliteStore, redis: RedisShare | null): Promise<RoomState[]> {
  return Promise.all(store.rooms().map(async (own) => withRemote(own, redis)))
}

async function withRemote(own: RoomState, redis: RedisShare | null): Promise<RoomState> {
  const remote = (await redis?.read(own.tavoloId)) ?? null
  return remote === null ? own : mergeRoomStates(own, remote)
}

async function addNewRooms(hub: Hub, store: SqliteStore, redis: RedisShare | null): Promise<void> {
  for (const own of store.rooms()) {
    if (hub.roomOf(own.tavoloId) !== null) continue
    const state = await withRemote(own, redis)
    if (hub.roomOf(own.tavoloId) === null) hub.addRoom(state)
  }
}

/** Another process has changed a room. What comes of both is published again when it is more than what came. */
function takeRemote(hub: Hub, remote: RoomState): void {
  const room = hub.roomOf(remote.tavoloId)
  if (room === null) return
  const merged = mergeRoomStates(room.state, remote)
  if (JSON.stringify(merged) !== JSON.stringify(room.state)) room.adopt(merged)
}
