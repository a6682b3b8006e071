import { strToU8 } from 'fflate'
import type { TavoloSnapshot } from '../doc/snapshot.ts'
import { sortKeys } from './canonical-json.ts'

/** Name of the JSON Schema of the file, as `$schema` gives it: the schema lies beside the file or in Tavolo itself. */
export const tavoloSchemaName = 'tavolo.schema.json'

/** Gives the whole tavolo as JSON: UTF-8, keys in code unit order, two spaces. The same tavolo gives the same bytes. */
export function tavoloJson(snapshot: TavoloSnapshot): Uint8Array {
  return strToU8(`${JSON.stringify(sortKeys({ $schema: tavoloSchemaName, ...snapshot }), null, 2)}\n`)
}
