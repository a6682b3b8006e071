import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { FileProblem } from '../../../shared/ipc/file-problem.ts'
import { type PrivateDraft, privateDraftSchema } from '../../../shared/model/private-draft.ts'
import { ok, type Result } from '../../../shared/util/result.ts'
import { writeFileAtomically } from '../../atomic-file.ts'

const draftsFileName = 'drafts.json'

/** Reads the drafts that are kept of a tavolo; what of the file cannot be read is passed over. Throws when it is there and cannot be opened. */
export async function readDrafts(folder: string): Promise<PrivateDraft[]> {
  let written: string
  try {
    written = await readFile(join(folder, draftsFileName), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return listOf(written).flatMap((each) => {
    const draft = privateDraftSchema.safeParse(each)
    return draft.success ? draft.data : []
  })
}

function listOf(written: string): unknown[] {
  try {
    return z.array(z.unknown()).catch([]).parse(JSON.parse(written))
  } catch {
    // Not JSON: the database has them.
    return []
  }
}

/** Writes all drafts of a tavolo, all or nothing; without any there is no file. */
export async function writeDrafts(
  folder: string,
  drafts: readonly PrivateDraft[],
): Promise<Result<undefined, FileProblem>> {
  const path = join(folder, draftsFileName)
  if (drafts.length === 0) {
    await rm(path, { force: true })
    return ok(undefined)
  }
  await mkdir(folder, { recursive: true })
  return writeFileAtomically(path, `${JSON.stringify(drafts)}\n`)
}
