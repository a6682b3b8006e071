import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptTavolo } from '../../../shared/ipc/journal.ts'
import { keptTavoloSchema } from '../../../shared/ipc/journal.ts'
import type { FileProblem } from '../../../shared/ipc/file-problem.ts'
import type { Result } from '../../../shared/util/result.ts'
import { writeFileAtomically } from '../../atomic-file.ts'

/** What is known of a tavolo without reading its documents. */
export type TavoloCard = Omit<KeptTavolo, 'hasState'>

const cardSchema = keptTavoloSchema.omit({ hasState: true })

/** The file in a tavolo's folder that holds its card. */
export const cardFileName = 'tavolo.json'

/** Reads the card of a tavolo; null when there is none, or when it cannot be read. */
export async function readCard(folder: string): Promise<TavoloCard | null> {
  try {
    const read = cardSchema.safeParse(JSON.parse(await readFile(join(folder, cardFileName), 'utf8')))
    return read.success ? read.data : null
  } catch {
    // Missing or not JSON: the full states say the same.
    return null
  }
}

/** Writes the card of a tavolo, all or nothing. */
export function writeCard(folder: string, card: TavoloCard): Promise<Result<undefined, FileProblem>> {
  return writeFileAtomically(join(folder, cardFileName), `${JSON.stringify(card, null, 2)}\n`)
}
