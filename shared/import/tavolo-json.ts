import { snapshotSchema, type TavoloSnapshot } from '../doc/snapshot.ts'
import { schemaVersion } from '../model/record-types.ts'
import { failure, ok, type Result } from '../util/result.ts'
import { type JsonProblem, jsonLimitBytes } from './json-problem.ts'
import { readSampleTable } from './sample-table.ts'

/** A whole tavolo out of a file that the JSON export gave, or of the sample's format. Nothing is thrown. */
export function readTavoloJson(bytes: Uint8Array): Result<TavoloSnapshot, JsonProblem> {
  if (bytes.byteLength > jsonLimitBytes) {
    return failure({ kind: 'too-large', sizeBytes: bytes.byteLength, limitBytes: jsonLimitBytes })
  }
  const json = parseJson(bytes)
  if (json === undefined) return failure({ kind: 'not-json' })
  if (typeof json !== 'object' || json === null) return failure({ kind: 'foreign' })
  if (isSample(json)) return readSampleTable(json)
  if (!('format' in json) || json.format !== 'tavolo') return failure({ kind: 'foreign' })
  if ('version' in json && typeof json.version === 'number' && json.version > schemaVersion) {
    return failure({ kind: 'newer', version: json.version })
  }
  const parsed = snapshotSchema.safeParse(json)
  if (!parsed.success)
    return failure({ kind: 'not-a-tavolo', path: parsed.error.issues[0]?.path.join('.') ?? '' })
  return ok(parsed.data)
}

function isSample(json: object): boolean {
  const meta = 'meta' in json ? json.meta : null
  return typeof meta === 'object' && meta !== null && 'format' in meta && meta.format === 'sample-table'
}

/** undefined when it is not JSON in UTF-8. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
