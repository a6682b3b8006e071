// `npm run hub`: the hub of an organisation. `npm run hub -- add "Titolo"` adds a tavolo; without words it serves.
import { randomBytes } from 'node:crypto'
import { ulid } from 'ulid'
import { readHubAddress, writeHubAddress, type HubAddress } from '../../shared/sync/room/hub-address.ts'
import { writeInvitation } from '../../shared/sync/room/invitation.ts'
import { roomTitleSchema, tavoloIdSchema } from '../../shared/sync/room/room-fields.ts'
import { openRoom, type RoomState } from '../../shared/sync/room/room-state.ts'
import { spellShortCode } from '../../shared/sync/room/short-code.ts'
import { openSqliteStore } from './sqlite-store.ts'
import { startStandaloneHub } from './standalone-hub.ts'
import { readStandaloneSettings, type StandaloneSettings } from './standalone-settings.ts'

/** A stop that takes longer than this will not end: the disk hangs. */
const longestStopMs = 10_000

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

/** The links of a tavolo, for who runs the hub. They are secrets: they are printed, never logged. */
function sayInvitations({ secrets, title, tavoloId }: RoomState, address: HubAddress): void {
  say(`${title} (${tavoloId})`)
  if (secrets.facilitator !== null)
    say(`  facilitators: ${writeInvitation({ kind: 'facilitator', address, token: secrets.facilitator })}`)
  say(`  laptops:      ${writeInvitation({ kind: 'laptop', address, token: secrets.laptop })}`)
  say(`  guests:       ${writeInvitation({ kind: 'guest', address, token: secrets.guest })}`)
  if (secrets.code !== null)
    say(`  by hand:      http://${writeHubAddress(address)}/ with the code ${spellShortCode(secrets.code)}`)
}

function add(settings: StandaloneSettings, words: readonly string[]): void {
  const title = roomTitleSchema.min(1).safeParse(words[0])
  const tavoloId = tavoloIdSchema.safeParse(words[1] ?? `tavolo:${ulid()}`)
  if (!title.success || !tavoloId.success) {
    fail('Usage: npm run hub -- add "Title" [tavolo:id]')
    return
  }
  const store = openSqliteStore(settings.dataFolder)
  if (!store.isOk) {
    fail(`The database does not open: ${store.error}`)
    return
  }
  const known = store.value.rooms().find((state) => state.tavoloId === tavoloId.data)
  const random = { bytes: (count: number) => randomBytes(count) }
  const state = known ?? openRoom({ tavoloId: tavoloId.data, title: title.data, owner: null, random })
  if (known === undefined) store.value.saveRoom(state)
  store.value.close()
  const { host, port, names } = settings
  sayInvitations(state, readHubAddress(names[0] ?? '') ?? { host, port })
}

async function serve(settings: StandaloneSettings): Promise<void> {
  const started = await startStandaloneHub(settings, say)
  if (!started.isOk) {
    fail(started.error)
    return
  }
  const { hub, address, close } = started.value
  say(`listening ${writeHubAddress(address)} rooms ${hub.rooms().length}`)
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    say('stopping')
    const timer = setTimeout(() => {
      fail('It did not stop in time.')
      // oxlint-disable-next-line unicorn/no-process-exit -- something hangs that nothing else ends
      process.exit(1)
    }, longestStopMs)
    void close().then(() => {
      clearTimeout(timer)
      say('stopped')
    })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const settings = readStandaloneSettings(process.env)
const [command, ...words] = process.argv.slice(2)
if (!settings.isOk) fail(`${settings.error} is not as it should be; see electron/hub/README.md`)
else if (command === 'add') add(settings.value, words)
else if (command === undefined) await serve(settings.value)
else fail('Usage: npm run hub [-- add "Title" [tavolo:id]]')
