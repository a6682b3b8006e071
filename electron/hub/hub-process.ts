// The utility process of the desktop's hub: the shell starts it and says what to open; when the shell goes, it goes.
import { randomBytes } from 'node:crypto'
import type { Hub } from './create-hub.ts'
import { createHub } from './create-hub.ts'
import { blobFiles } from './blob-files.ts'
import { hubLogLine } from './hub-log.ts'
import { hubOrderSchema, type HubOrder, type HubReport } from './hub-process-messages.ts'
import { openSealed } from './open-sealed.ts'
import { PageStore } from './page-store.ts'
import { writeHubAddress } from '../../shared/sync/room/hub-address.ts'

let hub: Hub | null = null

function report(what: HubReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port to the shell, not a window
  process.parentPort.postMessage(what)
}

function log(line: string): void {
  report({ kind: 'log', line: line.slice(0, 1000) })
}

async function open({
  host,
  ports,
  state,
  pagesFolder,
  blobsFolder,
}: Extract<HubOrder, { kind: 'open' }>): Promise<void> {
  if (hub !== null) return
  const pages = await PageStore.read(pagesFolder)
  if (!pages.isOk) log(`pages ${pages.error}`)
  hub = createHub({
    nowMs: Date.now,
    random: { bytes: (count) => randomBytes(count) },
    log: { write: (event) => log(hubLogLine(event)) },
    rooms: [state],
    pages: pages.isOk ? pages.value : PageStore.empty(),
    openSealed,
    blobs: blobsFolder === null ? null : blobFiles(blobsFolder),
    onState: (changed) => report({ kind: 'state', state: changed }),
  })
  const listening = await hub.listen(host, ports)
  if (listening.isOk) report({ kind: 'listening', address: writeHubAddress(listening.value) })
  else {
    report({ kind: 'failed', problem: listening.error })
    await end()
  }
}

async function end(): Promise<void> {
  await hub?.close()
  // What was refused while the room was open, in one line: who reads the log sees whether somebody tried something.
  log(`counts ${JSON.stringify(hub?.counts() ?? {})}`)
  report({ kind: 'closed' })
  // The port to the shell keeps the process alive; what was said goes out before it ends.
  setImmediate(() => process.exit(0)) // oxlint-disable-line unicorn/no-process-exit -- a utility process has no other end
}

process.parentPort.on('message', ({ data }: { data: unknown }) => {
  const order = hubOrderSchema.safeParse(data)
  if (!order.success) log('malformed order')
  else if (order.data.kind === 'open') void open(order.data)
  else void end()
})
