import { randomBytes } from 'node:crypto'
import { openRoom, type RoomState } from '../../../shared/sync/room/room-state.ts'
import { writeHubAddress, readHubAddress } from '../../../shared/sync/room/hub-address.ts'
import { makeToken } from '../../../shared/sync/room/token.ts'
import { comeToDoor, type DoorClient } from './door-client.ts'
import { freePort } from './free-port.ts'
import { forkHubProcess, type HubChild, type HubRun } from './hub-child.ts'
import type { HubPlace } from './page-sockets.ts'
import { openSync, type SyncClient } from './sync-client.ts'

/** The desktop's hub in a process of its own, with Marta at its door; guests come in as participants without asking. */
export interface ProcessTable {
  readonly process: () => HubChild
  readonly place: HubPlace
  readonly state: () => RoomState
  readonly martaSession: string
  readonly marta: DoorClient
  /** Kills the process and starts another at the same place, with the state that was told last; its files may be elsewhere. */
  readonly killAndRestart: (otherBlobsFolder?: string) => Promise<void>
  /** A guest, from an address of this computer. */
  readonly guest: (name: string, from?: string) => Promise<{ door: DoorClient; session: string }>
  readonly sync: (session: string, options?: { laptop?: true; from?: string }) => SyncClient
  /** Says goodbye to the process, waits for its end, and gives what it counted. */
  readonly close: () => Promise<Readonly<Record<string, number>>>
}

/** Starts the process, on a port that is free; with a folder it keeps files of attachments there. */
export async function startProcessTable({
  blobsFolder = null,
  ...run
}: HubRun & { readonly blobsFolder?: string | null } = {}): Promise<ProcessTable> {
  const random = { bytes: (count: number) => randomBytes(count) }
  const session = makeToken(random)
  const owner = { deviceId: 'device-marta', name: 'Marta', session, expiresAtMs: Date.now() + 1e9 }
  const first = openRoom({ tavoloId: 'tavolo:1', title: 'Vicini di valle', owner, random })
  let process = forkHubProcess(run)
  const state = (): RoomState => process.reports.findLast((one) => one.kind === 'state')?.state ?? first
  const ports = [await freePort()]
  process.order({ kind: 'open', host: '127.0.0.1', ports, state: first, pagesFolder: '', blobsFolder })
  const { address: place } = await process.report('listening')
  const { laptop } = first.secrets
  const marta = await comeToDoor({ place, name: 'marta', laptopSecret: laptop, session })
  await marta.hear('admitted')
  marta.say({ kind: 'command', n: 0, command: { kind: 'auto-admit', role: 'participant' } })
  await marta.hear('answer')
  const clients: SyncClient[] = []
  let ending: ReturnType<ProcessTable['close']> | null = null
  const end = async () => {
    for (const client of clients) client.close()
    process.order({ kind: 'close' })
    await process.ended
    const line = process.reports.findLast((one) => one.kind === 'log' && one.line.startsWith('counts '))
    return JSON.parse(line?.kind === 'log' ? line.line.slice('counts '.length) : '{}') as Record<
      string,
      number
    >
  }
  return {
    process: () => process,
    place,
    state,
    martaSession: session,
    marta,
    async killAndRestart(otherBlobsFolder) {
      const last = state()
      const address = readHubAddress(place)
      process.child.kill('SIGKILL')
      await process.ended
      process = forkHubProcess()
      process.order({
        kind: 'open',
        host: '127.0.0.1',
        ports: [address?.port ?? 0],
        state: last,
        pagesFolder: '',
        blobsFolder: otherBlobsFolder ?? blobsFolder,
      })
      const { address: again } = await process.report('listening')
      if (again !== place)
        throw new Error(
          `It listens at ${again} instead of ${writeHubAddress(address ?? { host: '', port: 0 })}`,
        )
    },
    async guest(name, from) {
      const door = await comeToDoor({
        ...{ place, name, invitation: state().secrets.guest },
        ...(from !== undefined && { from }),
      })
      return { door, session: (await door.hear('admitted')).session }
    },
    sync(own, { laptop: isLaptop, from } = {}) {
      const client = openSync({
        ...{ place, session: own },
        ...(isLaptop === true && { laptopSecret: laptop }),
        ...(from !== undefined && { from }),
      })
      clients.push(client)
      return client
    },
    close() {
      ending ??= end()
      return ending
    },
  }
}
