import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/**
 * What goes through a link: everything, nothing, pages without WebSockets, or (`silent`) nothing while what is open stays
 * open, as when a phone walks behind a thick wall.
 */
export type LinkState = 'whole' | 'cut' | 'pages-only' | 'silent'

/** A network between guests and a hub that a test can cut. */
export interface CuttableLink {
  /** Where guests find the hub: `127.0.0.1:40123`. */
  readonly place: string
  readonly leadTo: (port: number) => void
  /** What is open and no longer goes through is ended at once, unless the link is only silent. */
  readonly set: (state: LinkState) => void
  readonly close: () => Promise<void>
}

/** Opens a link on a free port of this computer. */
export async function openLink(): Promise<CuttableLink> {
  let port = 0
  let state: LinkState = 'whole'
  const open = new Map<Socket, Socket>()
  const server = createServer((near) => {
    near.once('data', (first: Buffer) => {
      const isWebSocket = /^GET \/(door|sync) /.test(first.toString('latin1'))
      if (state === 'cut' || state === 'silent' || (state === 'pages-only' && isWebSocket)) {
        near.destroy()
        return
      }
      const far = connect({ host: '127.0.0.1', port })
      open.set(near, far)
      far.write(first)
      near.pipe(far).pipe(near)
      near.on('close', () => open.delete(near) && far.destroy())
      far.on('close', () => near.destroy())
      far.on('error', () => near.destroy())
    })
    near.on('error', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    place: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (next) => {
      port = next
    },
    set(next) {
      state = next
      for (const [near, far] of open) {
        if (next === 'cut' || next === 'pages-only') near.destroy()
        else if (next === 'whole') near.pipe(far).pipe(near)
        else {
          near.unpipe(far)
          far.unpipe(near)
        }
      }
    },
    async close() {
      for (const near of open.keys()) near.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
