import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BackupPlace } from '../../../shared/ipc/backups.ts'
import type { FileProblem } from '../../../shared/ipc/file-problem.ts'
import { ok, type Result } from '../../../shared/util/result.ts'
import { writeFileAtomically } from '../../atomic-file.ts'

/** Beside the settings: which folder was chosen. */
const memoryName = 'backups.json'

/**
 * Lies in a chosen folder and says that it is the one. The empty folder where a stick was mounted, or another stick under
 * the same letter, must not get anybody's backups.
 */
const markName = '.tavolo-backups'

const markSchema = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) })
const memorySchema = z.strictObject({ path: z.string().min(1), id: markSchema.shape.id })

/** Which folder the backups go to. */
export class BackupFolder {
  readonly #memoryPath: string
  readonly #usualFolder: () => string

  constructor(options: { readonly dataFolder: string; readonly usualFolder: () => string }) {
    this.#memoryPath = join(options.dataFolder, memoryName)
    this.#usualFolder = options.usualFolder
  }

  /** Looked at anew each time: a stick comes and goes. */
  async place(): Promise<BackupPlace> {
    const usual = this.#usualFolder()
    const chosen = await readAs(this.#memoryPath, memorySchema)
    if (chosen === null) return { kind: 'usual', path: usual }
    const mark = await readAs(join(chosen.path, markName), markSchema)
    return mark?.id === chosen.id
      ? { kind: 'chosen', path: chosen.path }
      : { kind: 'away', path: usual, chosenPath: chosen.path }
  }

  usual(): string {
    return this.#usualFolder()
  }

  /** Takes a folder; one that cannot be written to is refused now, and not at the first backup. */
  async choose(path: string): Promise<Result<BackupPlace, FileProblem>> {
    if (path === this.#usualFolder()) return this.reset()
    const mark = (await readAs(join(path, markName), markSchema)) ?? { id: randomBytes(16).toString('hex') }
    const marked = await writeFileAtomically(join(path, markName), `${JSON.stringify(mark)}\n`)
    return marked.isOk ? this.#remember({ path, id: mark.id }) : marked
  }

  /** Goes back to the usual folder. */
  reset(): Promise<Result<BackupPlace, FileProblem>> {
    return this.#remember(null)
  }

  async #remember(chosen: z.infer<typeof memorySchema> | null): Promise<Result<BackupPlace, FileProblem>> {
    const written = await writeFileAtomically(this.#memoryPath, `${JSON.stringify(chosen, null, 2)}\n`)
    return written.isOk ? ok(await this.place()) : written
  }
}

/** What a small JSON file holds; null when it is not there or is something else. */
async function readAs<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  try {
    const read = schema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
