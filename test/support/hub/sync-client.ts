import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import type { DocumentName } from '../../../shared/model/record-type.ts'
import { pageSocketClass, pageSocketUrl, type HubPlace } from './page-sockets.ts'

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
  readonly laptopSecret?: string
  readonly from?: string
  /** A program that only passes on, to come by. */
  readonly through?: HubPlace
  /** What the device has already; empty copies without it. */
  readonly documents?: SyncClient['documents']
}): SyncClient {
  const { place, session, tavoloId = 'tavolo:1', laptopSecret = null, from } = options
  const forSync = { place, door: 'sync', laptopSecret, from } as const
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: pageSocketUrl({ ...forSync, place: options.through ?? place }),
    WebSocketPolyfill: pageSocketClass(forSync),
    delay: 100,
    minDelay: 100,
    maxDelay: 500,
  })
  const documents = options.documents ?? { official: new Y.Doc(), work: new Y.Doc() }
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
