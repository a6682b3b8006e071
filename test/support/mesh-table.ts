import { vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Mesh, MeshTrouble } from '../../renderer/sync/mesh/mesh.ts'
import { FakeAir } from './fake-air.ts'
import { FakeSignalHub } from './fake-signal-hub.ts'
import { ManualTimekeeper } from './manual-timekeeper.ts'

/** A laptop at the table. */
export interface MeshLaptop {
  readonly name: string
  readonly official: Y.Doc
  readonly work: Y.Doc
  readonly awareness: Awareness
  readonly mesh: Mesh
  readonly troubles: MeshTrouble[]
}

/** Laptops with the real y-webrtc, each with a copy of its own, on links and a hub in this process. */
export class MeshTable {
  readonly timekeeper = new ManualTimekeeper()
  readonly air = new FakeAir(this.timekeeper)
  readonly hub = new FakeSignalHub(this.timekeeper)
  readonly laptops: MeshLaptop[] = []
  #linkCount = 0

  /** Seats a laptop; documents may be given that have something already. */
  async join(name: string, documents: { readonly work?: Y.Doc } = {}): Promise<MeshLaptop> {
    // y-webrtc keeps its rooms in the module: every laptop needs one of its own, as if in a program of its own.
    vi.resetModules()
    const { joinMesh } = await import('../../renderer/sync/mesh/mesh.ts')
    const official = new Y.Doc()
    const work = documents.work ?? new Y.Doc()
    const awareness = new Awareness(work)
    const troubles: MeshTrouble[] = []
    const mesh = joinMesh({
      documents: [
        { name: 'tavolo:1/official', document: official, awareness: new Awareness(official) },
        {
          name: 'tavolo:1/work',
          document: work,
          awareness,
          authorOfClients: () => ({ deviceId: '', name: 'somebody else' }),
        },
      ],
      deviceId: name,
      openSignaling: this.hub.opener(name),
      openLink: this.air.opener(name),
      timekeeper: this.timekeeper,
      newLinkId: () => `link-${(this.#linkCount += 1)}`,
      onTrouble: (trouble) => troubles.push(trouble),
    })
    const laptop = { name, official, work, awareness, mesh, troubles }
    this.laptops.push(laptop)
    return laptop
  }

  /** Takes a laptop off the network. */
  cut(name: string): void {
    this.air.cut(name)
    this.hub.cut(name)
  }

  /** Puts it back. */
  mend(name: string): void {
    this.air.mend(name)
    this.hub.mend(name)
  }

  /** Lets time pass until everybody has the same; gives how long that took, null when it did not happen in time. */
  async converge(limitMs: number): Promise<number | null> {
    const stepMs = 100
    for (let passedMs = 0; passedMs <= limitMs; passedMs += stepMs) {
      if (this.areEqual()) return passedMs
      await this.timekeeper.pass(stepMs)
    }
    return null
  }

  /** Whether all laptops have the same state of both documents. */
  areEqual(): boolean {
    const states = this.laptops.map(({ official, work }) =>
      JSON.stringify([stateOf(official), stateOf(work)]),
    )
    return new Set(states).size === 1
  }

  /** Ends everything. */
  async close(): Promise<void> {
    for (const { mesh, official, work, awareness } of this.laptops.splice(0)) {
      await mesh.leave()
      awareness.destroy()
      official.destroy()
      work.destroy()
    }
  }
}

function stateOf(document: Y.Doc): unknown {
  return [document.getArray('list').toJSON(), document.getText('text').toJSON()]
}
