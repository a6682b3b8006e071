import { strFromU8, strToU8 } from 'fflate'
import { z } from 'zod'
import { canvasSchema } from '../model/canvas.ts'
import { titleField } from '../model/field.ts'
import { zoneSchema } from '../model/zone.ts'
import { failure, ok, type Result } from '../util/result.ts'

/** More zones than a wall has room for. */
const mostZones = 200

/** Schema of a template of somebody's own. */
export const ownTemplateSchema = z.object({
  title: titleField.refine((title) => title.trim() !== ''),
  question: canvasSchema.shape.question,
  /** The method it was made from, with its steps and the rules of its votes; empty for none. */
  template: canvasSchema.shape.template,
  zones: z.array(zoneSchema.pick({ key: true, label: true, note: true, frame: true })).max(mostZones),
})

/** A canvas that somebody set up, without what was thought on it: its title, question and zones. */
export type OwnTemplate = z.infer<typeof ownTemplateSchema>

/** What every file of a template begins with; a number that is higher is of a newer Tavolo. */
const header = { format: 'tavolo-canvas-template', version: 1 } as const

const headerSchema = z.object({ format: z.literal(header.format), version: z.int().min(1) })

/** A template is some thousand bytes; ten times the longest that can be made is no template. */
export const largestTemplateBytes = 20_000_000

/** The bytes of a template's file: JSON that people can read. */
export function writeTemplateFile(template: OwnTemplate): Uint8Array {
  return strToU8(`${JSON.stringify({ ...header, ...template }, null, 2)}\n`)
}

/** Reads a template's file. What a newer Tavolo wrote is not guessed at. */
export function readTemplateFile(bytes: Uint8Array): Result<OwnTemplate, 'not-a-template' | 'newer'> {
  const value = readJson(bytes)
  const known = headerSchema.safeParse(value)
  if (!known.success) return failure('not-a-template')
  if (known.data.version > header.version) return failure('newer')
  const parsed = ownTemplateSchema.safeParse(value)
  return parsed.success ? ok(parsed.data) : failure('not-a-template')
}

function readJson(bytes: Uint8Array): unknown {
  if (bytes.length > largestTemplateBytes) return null
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return null
  }
}
