import { expect, test } from 'vitest'
import { MeshLeases } from '../../../renderer/sync/mesh/mesh-leases.ts'
import type { Mesh, MeshOptions } from '../../../renderer/sync/mesh/mesh.ts'
import { noMesh } from '../../../renderer/sync/mesh/mesh-status.ts'
import { createObservable } from '../../../shared/util/observable.ts'

const options: MeshOptions = { documents: [], deviceId: 'd', openSignaling: () => null }

/** Meshes that need a moment to leave. */
function counted() {
  const log: string[] = []
  const joinMesh = (): Mesh => {
    log.push('join')
    return {
      status: createObservable(noMesh),
      reopenSignaling: () => undefined,
      async leave() {
        log.push('leave')
        await Promise.resolve()
        log.push('left')
      },
    }
  }
  return { log, leases: new MeshLeases(joinMesh) }
}

test('two who need the mesh of a tavolo have the same one, until the last gives it back', async () => {
  const { log, leases } = counted()
  const one = await leases.take('tavolo:1', options)
  const other = await leases.take('tavolo:1', options)
  expect(other.mesh).toBe(one.mesh)
  await one.release()
  await one.release()
  expect(log).toEqual(['join'])
  await other.release()
  expect(log).toEqual(['join', 'leave', 'left'])
})

test('who comes back while the room is being left waits for it', async () => {
  const { log, leases } = counted()
  const first = await leases.take('tavolo:1', options)
  const leaving = first.release()
  const [second, third] = await Promise.all([
    leases.take('tavolo:1', options),
    leases.take('tavolo:1', options),
  ])
  await leaving
  expect(log).toEqual(['join', 'leave', 'left', 'join'])
  expect(third.mesh).toBe(second.mesh)
})

test('tavoli have meshes of their own', async () => {
  const { leases } = counted()
  const one = await leases.take('tavolo:1', options)
  const other = await leases.take('tavolo:2', options)
  expect(other.mesh).not.toBe(one.mesh)
})
