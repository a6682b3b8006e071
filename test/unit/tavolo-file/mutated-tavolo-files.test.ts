import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bringIn, type ExchangeParts } from '../../../renderer/exchange/bring-in.ts'
import { fileDesk } from '../../../renderer/exchange/file-desk.ts'
import type { TavoloSession } from '../../../renderer/state/tavolo-session.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { sha256Hex } from '../../../shared/export/sha256.ts'
import { ok } from '../../../shared/util/result.ts'
import { wholeSampleContext } from '../../support/days-of-work.ts'
import { exchangePeer } from '../../support/exchange-peer.ts'
import { mutateBytes, mutationCount } from '../../support/mutate-bytes.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../../support/seeded-random.ts'
import { bytesOf, fileOf, sampleFile, sealedBytesOf } from '../../support/tavolo-files.ts'

/** Somebody who opened a damaged file waits no longer than this for the answer. */
const longestWaitMs = 2000

/** How much the process may grow: what a file leaves behind is collected when there is time, and ten thousand would show. */
const mostMoreBytes = 500_000_000

const usualCount = 150
const count = mutationCount(usualCount)
const timeout = 60_000 + count * 100
const passphrase = 'quattro tavoli di noce'

/** What came of trying to open a file, and everything that was written meanwhile. */
interface Attempt {
  readonly isOk: boolean
  readonly writes: readonly string[]
}

/** Opens a file as the window does, over a tavolo that is open; nothing of the computer is real. */
async function attempt(here: CommandContext, bytes: Uint8Array): Promise<Attempt> {
  const writes: string[] = []
  function write(what: string): void {
    writes.push(what)
  }
  const session = {
    documents: here.documents,
    flush: async () => ok(undefined),
  } as Partial<TavoloSession> as TavoloSession
  const parts: ExchangeParts = {
    library: {
      findTavolo: async (id) => ok(id === 'tavolo:SAMPLE' ? { isDeleted: false } : null),
      async adoptTavolo(file) {
        write(`adopt ${file.tavoloId}`)
        return ok(file.tavoloId)
      },
      undeleteTavolo: async () => ok(undefined),
      refresh: async () => undefined,
    },
    sessions: { acquire: async () => ok(session), release: async () => undefined },
    desk: fileDesk,
    keepAttachments: async (file) => {
      if (file.attachments.length > 0) write('attachments')
      return null
    },
    keepVersion: async () => undefined,
    keepVersions: async () => undefined,
  }
  const arrived = { name: 'mutato.tavolo', bytes }
  const input = { arrived, passphrase, openId: 'tavolo:SAMPLE', onProgress: () => undefined } as const
  const brought = await bringIn(parts, input)
  return { isOk: brought.isOk, writes }
}

/** Somebody with intent: a part is changed, and the archive and its manifest tell the truth about it. */
function withMutatedPart(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => name !== 'mimetype')
  const name = random.pick(names)
  parts[name] = mutateBytes(Uint8Array.from(parts[name] ?? []), random)
  if (name !== 'manifest.json' && parts['manifest.json'] !== undefined) {
    const manifest = JSON.parse(strFromU8(parts['manifest.json'])) as {
      parts: { name: string; sizeBytes: number; sha256: string }[]
    }
    const line = manifest.parts.find((part) => part.name === name)
    const content = parts[name]
    if (line !== undefined) Object.assign(line, { sizeBytes: content.byteLength, sha256: sha256Hex(content) })
    parts['manifest.json'] = strToU8(JSON.stringify(manifest))
  }
  const archive: Zippable = {}
  for (const [path, content] of Object.entries(parts)) {
    archive[path] = [content, { level: path === 'mimetype' ? 0 : 6, mtime: new Date(1980, 0, 1) }]
  }
  return zipSync(archive)
}

function stateOf({ documents }: CommandContext): string {
  return [documents.official, documents.work]
    .map((document) => sha256Hex(Y.encodeStateAsUpdate(document)))
    .join(' ')
}

test(
  'mutated .tavolo files are refused or merged, never halfway, and what is open stays as it was',
  { timeout },
  async () => {
    const base = wholeSampleContext('lineage:sample')
    const other = exchangePeer(2, base.documents)
    let here = exchangePeer(1, base.documents)
    const photo = sampleFile().attachments
    const good = bytesOf(fileOf(other.documents, { attachments: photo }))
    const sealed = await sealedBytesOf(fileOf(other.documents), passphrase)
    const before = stateOf(here)
    const rssBefore = process.memoryUsage().rss
    const found = { refused: 0, taken: 0, slowestMs: 0, mostBytes: 0 }
    for (const seed of seedsOfThisRun(count)) {
      await withSeed({ seed, name: 'mutated .tavolo files', project: 'quick' }, async (random) => {
        // A key takes a tenth of a second: one file in fifty has one.
        const file = random.chance(0.02) ? sealed : good
        const bytes = random.chance(0.5)
          ? withMutatedPart(file, random)
          : mutateBytes(Uint8Array.from(file), random)
        const startedMs = performance.now()
        const { isOk, writes } = await attempt(here, bytes)
        const tookMs = performance.now() - startedMs
        found.slowestMs = Math.max(found.slowestMs, tookMs)
        expect(tookMs, 'milliseconds').toBeLessThan(longestWaitMs)
        expect(isOk ? [] : writes).toEqual([])
        expect(isOk ? before : stateOf(here)).toBe(before)
        found.mostBytes = Math.max(found.mostBytes, process.memoryUsage().rss - rssBefore)
        if (isOk) {
          found.taken += 1
          // A change that somebody made to the documents with intent comes in as any other does, and can be read.
          readSnapshot(here.documents)
          here = exchangePeer(1, base.documents)
        } else found.refused += 1
      })
    }
    expect(found.refused).toBeGreaterThan(count / 3)
    expect(found.mostBytes).toBeLessThan(mostMoreBytes)
    if (count > usualCount) console.log(found)
  },
)
