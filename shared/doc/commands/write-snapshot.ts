import type { AnyRecordType } from '../../model/record-type.ts'
import { recordTypes, relationTypes } from '../../model/record-types.ts'
import { ok, type Result } from '../../util/result.ts'
import { givenCodeKey, givenCodesRoot } from '../codes.ts'
import { appendMinutesBlocks } from '../minutes-text.ts'
import { type AnyRelationType, relationKey } from '../relations.ts'
import type { TavoloSnapshot } from '../snapshot.ts'
import { wordingsRoot } from '../wordings.ts'
import { type CommandContext, type CommandError, transact } from './command.ts'
import { putRecord } from './record-commands.ts'
import { setUpTavolo } from './set-up-tavolo.ts'

/** Fills fresh documents with a whole tavolo (sample, JSON file) under a lineage of its own. */
export function writeSnapshot(
  context: CommandContext,
  snapshot: TavoloSnapshot,
  lineageId: string,
): Result<null, CommandError> {
  const setUp = setUpTavolo(context, { lineageId, process: snapshot.process })
  if (!setUp.isOk) return setUp
  for (const document of ['official', 'work'] as const) {
    transact(context, document, () => {
      for (const [name, type] of Object.entries(recordTypes)) {
        if (type.document !== document) continue
        for (const record of snapshot[name as keyof typeof recordTypes]) {
          putRecord<AnyRecordType>(context, type, record)
        }
      }
      for (const [name, type] of Object.entries(relationTypes)) {
        if (type.document !== document) continue
        for (const entry of snapshot[name as keyof typeof relationTypes]) putRelation(context, type, entry)
      }
      if (document === 'work') writeBookkeeping(context, snapshot)
      if (document === 'official') {
        for (const [itemId, blocks] of Object.entries(snapshot.texts)) {
          appendMinutesBlocks(context.documents, itemId, blocks)
        }
      }
    })
  }
  return ok(null)
}

function writeBookkeeping({ documents }: CommandContext, snapshot: TavoloSnapshot): void {
  const wordings = documents.work.getMap<unknown>(wordingsRoot)
  for (const wording of snapshot.wordings) wordings.set(wording.id, wording)
  const codes = documents.work.getMap<unknown>(givenCodesRoot)
  for (const given of snapshot.givenCodes) codes.set(givenCodeKey(given), true)
}

function putRelation(context: CommandContext, type: AnyRelationType, entry: object): void {
  const fields = entry as Record<string, unknown>
  const [leftField, rightField] = type.idFields
  const root = context.documents[type.document].getMap<unknown>(type.collection)
  for (const field of Object.keys(type.defaults)) {
    const key = relationKey({ leftId: String(fields[leftField]), rightId: String(fields[rightField]), field })
    root.set(key, fields[field])
  }
}
