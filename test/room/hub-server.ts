// A hub for the tests, alone on its host: `node hub-server.ts ADDRESS SEED`. The same seed makes the same invitations, so
// that a hub that was killed comes back as the same one, without its memory.
import { createHub } from '../../electron/hub/create-hub.ts'
import { openSealed } from '../../electron/hub/open-sealed.ts'
import type { Id } from '../../shared/model/id.ts'
import { openRoom } from '../../shared/sync/room/room-state.ts'
import { seededBytes } from '../support/seeded-bytes.ts'

const [address = '127.0.0.1', seed = '1'] = process.argv.slice(2)
const random = seededBytes(Number(seed))
const tavoloId = 'tavolo:1' as Id<'tavolo'>
const state = {
  ...openRoom({ tavoloId, title: 'Sala', owner: null, random }),
  autoAdmit: 'facilitator' as const,
}
const hub = createHub({
  nowMs: () => Date.now(),
  random,
  rooms: [state],
  openSealed,
  log: { write: (event) => console.log(JSON.stringify(event)) },
})
const listening = await hub.listen(address, [4747])
if (!listening.isOk) throw new Error(JSON.stringify(listening.error))
process.send?.(state.secrets.laptop)
