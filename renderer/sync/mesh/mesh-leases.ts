import { joinMesh, type Mesh, type MeshOptions } from './mesh.ts'

/** A mesh that is used by whoever holds this. */
export interface MeshLease {
  readonly mesh: Mesh
  /** Gives it back; the mesh is left when nobody has it any more. */
  readonly release: () => Promise<void>
}

interface Shared {
  readonly mesh: Mesh
  holders: number
}

/**
 * Counts who needs the mesh of a tavolo, outside React: a view that is mounted twice joins once, and who comes back waits
 * until the room has been left, because y-webrtc refuses a second room of the same name.
 */
export class MeshLeases {
  readonly #shared = new Map<string, Shared>()
  readonly #leaving = new Map<string, Promise<void>>()
  readonly #join: (options: MeshOptions) => Mesh

  constructor(join: (options: MeshOptions) => Mesh = joinMesh) {
    this.#join = join
  }

  /** Joins, or takes part in what is joined already; the options of the first count. */
  async take(tavoloId: string, options: MeshOptions): Promise<MeshLease> {
    for (;;) {
      const leaving = this.#leaving.get(tavoloId)
      if (leaving === undefined) break
      await leaving
    }
    const shared = this.#shared.get(tavoloId) ?? { mesh: this.#join(options), holders: 0 }
    this.#shared.set(tavoloId, shared)
    shared.holders += 1
    let isReleased = false
    return {
      mesh: shared.mesh,
      release: async () => {
        if (isReleased) return
        isReleased = true
        await this.#release(tavoloId, shared)
      },
    }
  }

  async #release(tavoloId: string, shared: Shared): Promise<void> {
    shared.holders -= 1
    if (shared.holders > 0) return
    this.#shared.delete(tavoloId)
    const leaving = shared.mesh.leave()
    this.#leaving.set(tavoloId, leaving)
    await leaving
    this.#leaving.delete(tavoloId)
  }
}
