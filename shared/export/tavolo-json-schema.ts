import { z } from 'zod'
import { snapshotSchema } from '../doc/snapshot.ts'
import { sortKeys } from './canonical-json.ts'
import { tavoloSchemaName } from './tavolo-json.ts'

/** Gives the JSON Schema (draft 2020-12) of the JSON export, made from the schemas of the records, as text. */
export function tavoloJsonSchema(): string {
  const schema = z.toJSONSchema(snapshotSchema.extend({ $schema: z.literal(tavoloSchemaName) }), {
    target: 'draft-2020-12',
    io: 'output',
  })
  const described = {
    ...schema,
    title: 'Tavolo',
    description:
      'A whole tavolo: process, people, sessions, minutes, decisions, actions, needs, resources and canvases.',
  }
  return `${JSON.stringify(sortKeys(described), null, 2)}\n`
}
