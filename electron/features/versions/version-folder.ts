import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import type { HostInput, HostResult } from '../../../shared/ipc/contract.ts'
import { type VersionFacts, versionFactsSchema, versionIdSchema } from '../../../shared/ipc/versions.ts'
import {
  encodeVersionFile,
  joinDocuments,
  readVersionFile,
  splitDocuments,
  type VersionFile,
} from '../../../shared/sync/version-file.ts'
import { versionsToRemove } from '../../../shared/sync/thin-versions.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { writeFileAtomically } from '../../atomic-file.ts'
import { fileProblemOf } from '../../file-problem-of.ts'
import { namesIn } from '../../names-in.ts'
import { noteSideFailure } from '../../side-failures.ts'
import { sumFiles } from '../file-sums.ts'

const ending = '.version'
/** How `writeFileAtomically` calls what it has not finished. */
const leftOver = /^\..+\.[0-9a-f]{12}$/
const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** A version may unpack to no more than both documents at their limit: a crafted file must not fill the memory. */
const largestUnpackedBytes = 2 * 256 * 1024 * 1024 + 4

/** What the file says: the facts, and the hash of the state, by which an unchanged one is known. */
const storedFactsSchema = z.strictObject({ ...versionFactsSchema.shape, stateHash: z.string().max(64) })

type StoredFacts = z.infer<typeof storedFactsSchema>

interface Found {
  readonly facts: StoredFacts | null
  readonly id: string
  readonly sizeBytes: number
  readonly changedAtMs: number
}

/** The versions of one tavolo on this computer. The folder is made when the first one comes. */
export class VersionFolder {
  readonly #folder: string
  readonly #tavoloId: string
  /** A whole file is read to prove it; what has not changed since need not be read again. */
  readonly #known = new Map<string, Found>()

  constructor(folder: string, tavoloId: string) {
    this.#folder = folder
    this.#tavoloId = tavoloId
  }

  async save({ facts, official, work }: HostInput<'versionSave'>): Promise<HostResult<'versionSave'>> {
    try {
      const joined = joinDocuments(official, work)
      const stateHash = createHash('sha256').update(joined).digest('hex')
      const newest = (await this.#all()).find((found) => found.facts !== null)
      if (facts.kind !== 'named' && newest?.facts?.stateHash === stateHash) return ok('unchanged')
      const packed = new Uint8Array(await pack(joined))
      const bytes = encodeVersionFile({ facts: JSON.stringify({ ...facts, stateHash }), packed })
      const kept = await this.#keep(facts.id, bytes)
      return kept.isOk ? ok('saved') : kept
    } catch (error) {
      return failure(fileProblemOf(error))
    }
  }

  /** Removes all versions, or with `count` only says how many would go. */
  async erase(mode: HostInput<'versionErase'>['mode']): Promise<HostResult<'versionErase'>> {
    try {
      const sum = await sumFiles(this.#folder, (name) => name.endsWith(ending))
      if (mode === 'remove') {
        await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
        this.#known.clear()
      }
      return ok(sum)
    } catch (error) {
      return failure(fileProblemOf(error))
    }
  }

  async list(): Promise<HostResult<'versionList'>> {
    try {
      return ok((await this.#all()).map(listingOf))
    } catch (error) {
      return failure(fileProblemOf(error))
    }
  }

  async read(id: string): Promise<HostResult<'versionRead'>> {
    const bytes = await this.file(id)
    if (!bytes.isOk) return bytes
    const file = readVersionFile(bytes.value)
    const facts = this.#factsOf(file, id)
    const options = { maxOutputLength: largestUnpackedBytes }
    // What cannot be unpacked is told as damaged; why stands in the log.
    const joined =
      file === null
        ? undefined
        : await unpack(file.packed, options).catch(noteSideFailure('a damaged version'))
    const documents = joined === undefined ? null : splitDocuments(new Uint8Array(joined))
    if (facts === null || documents === null) return failure({ kind: 'damaged' })
    return ok({ facts: bare(facts), ...documents })
  }

  /** The file as it lies there, proved. */
  async file(id: string): Promise<HostResult<'versionFile'>> {
    try {
      const bytes = new Uint8Array(await readFile(this.#pathOf(id)))
      return this.#factsOf(readVersionFile(bytes), id) === null ? failure({ kind: 'damaged' }) : ok(bytes)
    } catch (error) {
      const problem = fileProblemOf(error)
      return failure(problem.kind === 'notFound' ? { kind: 'missing' } : problem)
    }
  }

  /** Keeps a file that came from another computer. */
  async adopt(bytes: Uint8Array): Promise<HostResult<'versionAdopt'>> {
    try {
      const facts = this.#factsOf(readVersionFile(bytes), null)
      if (facts === null) return failure({ kind: 'damaged' })
      const here = await this.file(facts.id)
      if (here.isOk) return ok('known')
      const kept = await this.#keep(facts.id, bytes)
      return kept.isOk ? ok('saved') : kept
    } catch (error) {
      return failure(fileProblemOf(error))
    }
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${versionIdSchema.parse(id)}${ending}`)
  }

  #factsOf(file: VersionFile | null, id: string | null): StoredFacts | null {
    return file === null ? null : factsIn(file.facts, { id, tavoloId: this.#tavoloId })
  }

  async #look(id: string): Promise<Found> {
    const { size: sizeBytes, mtimeMs: changedAtMs } = await stat(this.#pathOf(id))
    const before = this.#known.get(id)
    if (before?.sizeBytes === sizeBytes && before.changedAtMs === changedAtMs) return before
    const facts = this.#factsOf(readVersionFile(await readFile(this.#pathOf(id))), id)
    const found = { id, facts, sizeBytes, changedAtMs }
    this.#known.set(id, found)
    return found
  }

  /** The newest first. */
  async #all(): Promise<Found[]> {
    const found: Found[] = []
    for (const name of await namesIn(this.#folder)) {
      // A write that was cut off; no other is under way, because what is asked of a folder is done in turn.
      if (leftOver.test(name)) {
        await rm(join(this.#folder, name), { force: true }).catch(noteSideFailure('a half-written version'))
      }
      const id = name.slice(0, -ending.length)
      if (!name.endsWith(ending) || !versionIdSchema.safeParse(id).success) continue
      // A file that cannot be read is told like a damaged one; the others are still there.
      const unreadable = { id, facts: null, sizeBytes: 0, changedAtMs: 0 }
      found.push(await this.#look(id).catch(() => unreadable))
    }
    return found.toSorted((left, right) => timeOf(right) - timeOf(left) || (left.id < right.id ? 1 : -1))
  }

  async #keep(id: string, bytes: Uint8Array): ReturnType<typeof writeFileAtomically> {
    await mkdir(this.#folder, { recursive: true })
    const written = await writeFileAtomically(this.#pathOf(id), bytes)
    this.#known.delete(id)
    if (written.isOk) await this.#thin(id)
    return written
  }

  async #thin(justSavedId: string): Promise<void> {
    const ages = (await this.#all()).flatMap(({ facts }) => (facts === null ? [] : [facts]))
    for (const id of versionsToRemove(ages, justSavedId)) {
      // One that cannot be removed now goes next time.
      await rm(this.#pathOf(id)).catch(noteSideFailure('an old version'))
      this.#known.delete(id)
    }
  }
}

/** The facts of a file; null when they are no facts, or those of another version or tavolo. */
function factsIn(
  json: string,
  expected: { readonly id: string | null; readonly tavoloId: string },
): StoredFacts | null {
  try {
    const parsed = storedFactsSchema.safeParse(JSON.parse(json))
    if (!parsed.success || parsed.data.tavoloId !== expected.tavoloId) return null
    return expected.id === null || parsed.data.id === expected.id ? parsed.data : null
  } catch {
    return null
  }
}

function bare({ stateHash: _stateHash, ...facts }: StoredFacts): VersionFacts {
  return facts
}

function timeOf({ facts, changedAtMs }: Found): number {
  return facts?.atMs ?? changedAtMs
}

function listingOf(found: Found): Extract<HostResult<'versionList'>, { isOk: true }>['value'][number] {
  const { facts, id, sizeBytes, changedAtMs } = found
  return facts === null
    ? { kind: 'damaged', id, atMs: changedAtMs, sizeBytes }
    : { kind: 'whole', facts: bare(facts), sizeBytes }
}
