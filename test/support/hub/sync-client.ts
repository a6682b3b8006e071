import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { DocumentName } from '../../../shared/model/record-type.ts'
import type { HubPlace } from './door-client.ts'

/** A device's copies, kept in step with the hub by the provider that guests and laptops use. */
export interface SyncClient {
  readonly documents: Readonly<Record<DocumentName, Y.Doc>>
  readonly providers: Readonly<Record<DocumentName, HocuspocusProvider>>
  /** Resolves when both documents were synced once; rejects when one was refused. */
  readonly synced: Promise<void>
  readonly close: () => void
}

/** Opens both documents of a tavolo. */
export function openSync(options: {
  readonly place: HubPlace
  readonly session: string
  readonly tavoloId?: string
  /** A laptop's, to be shown before anything else. */
  readonly laptopSecret?: string
}): SyncClient {
  const { place, session, tavoloId = 'tavolo:1', laptopSecret } = options
  /** With the header that a page has, and the secret first. */
  class OwnSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { Origin: `http://${place}` } })
      if (laptopSecret !== undefined) this.once('open', () => this.send(laptopSecret))
    }
  }
  const path = laptopSecret === undefined ? '/sync' : '/sealed/sync'
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `ws://${place}${path}`,
    WebSocketPolyfill: OwnSocket,
    delay: 100,
    minDelay: 100,
    maxDelay: 500,
  })
  const documents = { official: new Y.Doc(), work: new Y.Doc() }
  const open = (name: DocumentName) => {
    const provider = new HocuspocusProvider({
      websocketProvider,
      name: `${tavoloId}/${name}`,
      document: documents[name],
      token: session,
    })
    provider.attach()
    return provider
  }
  const providers = { official: open('official'), work: open('work') }
  const synced = Promise.all(
    Object.values(providers).map(
      async (provider) =>
        new Promise<void>((resolve, reject) => {
          provider.on('synced', () => resolve())
          provider.on('authenticationFailed', ({ reason }: { reason: string }) => reject(new Error(reason)))
        }),
    ),
  ).then(() => undefined)
  // Whoever does not wait for it does not want to hear of it.
  synced.catch(() => undefined)
  return {
    documents,
    providers,
    synced,
    close() {
      for (const provider of Object.values(providers)) provider.destroy()
      websocketProvider.destroy()
      for (const document of Object.values(documents)) document.destroy()
    },
  }
}
