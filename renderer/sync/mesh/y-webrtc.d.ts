// y-webrtc 10.3.0 has types that its own package.json hides (`exports` puts `import` before `types`). These are the parts
// that the mesh uses, private ones included: test/sync/mesh.test.ts runs the real y-webrtc against them.
declare module 'y-webrtc' {
  import type { Awareness } from 'y-protocols/awareness'
  import type * as Y from 'yjs'

  /** One connection: the mesh's own peer inside what y-webrtc keeps of it. */
  export interface WebrtcConn {
    readonly peer: unknown
  }

  /** One document and its connections. */
  export interface Room {
    readonly peerId: string
    readonly webrtcConns: ReadonlyMap<string, WebrtcConn>
    readonly _beforeUnloadHandler: () => void
  }

  /** Connects one document with the other devices in a room of this name. */
  export class WebrtcProvider {
    constructor(
      roomName: string,
      doc: Y.Doc,
      options: {
        readonly signaling: readonly string[]
        readonly awareness: Awareness
        readonly maxConns: number
        readonly filterBcConns: boolean
        readonly peerOpts: object
      },
    )
    /** Null until the promise of `key` has been kept. */
    readonly room: Room | null
    readonly key: PromiseLike<unknown>
    readonly signalingConns: readonly unknown[]
    disconnect(): void
    destroy(): void
  }
}
