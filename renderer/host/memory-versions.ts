import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import type { HostCallName } from '../../shared/ipc/names.ts'
import { type VersionFacts, versionFactsSchema } from '../../shared/ipc/versions.ts'
import {
  encodeVersionFile,
  joinDocuments,
  readVersionFile,
  splitDocuments,
} from '../../shared/sync/version-file.ts'
import { failure, ok } from '../../shared/util/result.ts'

type VersionCall = Extract<HostCallName, `version${string}`>

/** The answers about versions of a host without a desktop: files in memory, never thinned. */
export function memoryVersions(): {
  readonly [Name in VersionCall]: (input: HostInput<Name>) => HostResult<Name>
} {
  const files = new Map<string, { readonly facts: VersionFacts; readonly bytes: Uint8Array }>()

  function newestFirst(tavoloId: string) {
    return [...files.values()]
      .filter(({ facts }) => facts.tavoloId === tavoloId)
      .toSorted((left, right) => right.facts.atMs - left.facts.atMs)
  }

  return {
    versionSave({ facts, official, work }) {
      const packed = joinDocuments(official, work)
      const newest = newestFirst(facts.tavoloId)[0]
      const isSame = newest !== undefined && sameBytes(readVersionFile(newest.bytes)?.packed, packed)
      if (isSame && facts.kind !== 'named') return ok('unchanged')
      const bytes = encodeVersionFile({ facts: JSON.stringify(facts), packed })
      files.set(`${facts.tavoloId} ${facts.id}`, { facts, bytes })
      return ok('saved')
    },
    versionList: ({ tavoloId }) =>
      ok(
        newestFirst(tavoloId).map(({ facts, bytes }) => ({
          kind: 'whole',
          facts,
          sizeBytes: bytes.byteLength,
        })),
      ),
    versionRead({ tavoloId, id }) {
      const found = files.get(`${tavoloId} ${id}`)
      if (found === undefined) return failure({ kind: 'missing' })
      const documents = splitDocuments(readVersionFile(found.bytes)?.packed ?? new Uint8Array())
      return documents === null ? failure({ kind: 'damaged' }) : ok({ facts: found.facts, ...documents })
    },
    versionFile({ tavoloId, id }) {
      const found = files.get(`${tavoloId} ${id}`)
      return found === undefined ? failure({ kind: 'missing' }) : ok(found.bytes)
    },
    versionErase({ tavoloId, mode }) {
      const own = [...files].filter(([, { facts }]) => facts.tavoloId === tavoloId)
      for (const [key] of mode === 'remove' ? own : []) files.delete(key)
      return ok({
        count: own.length,
        sizeBytes: own.reduce((sum, [, { bytes }]) => sum + bytes.byteLength, 0),
      })
    },
    versionAdopt({ tavoloId, bytes }) {
      const file = readVersionFile(bytes)
      const facts = file === null ? null : versionFactsSchema.safeParse(JSON.parse(file.facts))
      if (facts?.success !== true || facts.data.tavoloId !== tavoloId) return failure({ kind: 'damaged' })
      const key = `${tavoloId} ${facts.data.id}`
      if (files.has(key)) return ok('known')
      files.set(key, { facts: facts.data, bytes })
      return ok('saved')
    },
  }
}

function sameBytes(left: Uint8Array | undefined, right: Uint8Array): boolean {
  return left?.byteLength === right.byteLength && left.every((byte, index) => byte === right[index])
}
