import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readProcess } from '../../shared/doc/process-fields.ts'
import { findRecord, listRecords } from '../../shared/doc/records.ts'
import { type AnyRelationType, listRelations } from '../../shared/doc/relations.ts'
import type { Process } from '../../shared/model/process.ts'
import type { AnyRecordType, RecordOf } from '../../shared/model/record-type.ts'
import { steadyAnswer } from './steady-answer.ts'
import { useTavolo } from './tavolo-context.tsx'

/** All records of a type, in order; a new list only when one of them changed. */
export function useRecords<Type extends AnyRecordType>(type: Type): readonly RecordOf<Type>[] {
  const { documents, session } = useTavolo()
  const read = useCallback(() => listRecords(documents, type), [documents, type])
  return useSyncExternalStore(session.records.subscribe, read)
}

/** One record, or null when there is none; a new object only when it changed. */
export function useRecord<Type extends AnyRecordType>(
  type: Type,
  id: RecordOf<Type>['id'] | null,
): RecordOf<Type> | null {
  const { documents, session } = useTavolo()
  const read = useCallback(() => findRecord(documents, type, id), [documents, type, id])
  return useSyncExternalStore(session.records.subscribe, read)
}

/** All entries of a relation; a new list only when one of them changed. */
export function useRelations<Type extends AnyRelationType>(type: Type): readonly z.output<Type['schema']>[] {
  const { documents, session } = useTavolo()
  const read = useCallback(() => listRelations(documents, type), [documents, type])
  return useSyncExternalStore(session.records.subscribe, read)
}

/** The process of the open tavolo. */
export function useProcess(): Process {
  return useQuery(readProcess)
}

/**
 * The result of a pure query over the documents, worked out again when a record or an input changes; not when the
 * minutes' text is typed. It stays the same value as long as it says the same, and then nothing is drawn again. `query`
 * must be a function of a module, or one kept with `useCallback`.
 */
export function useQuery<Inputs extends readonly unknown[], Value>(
  query: (documents: TavoloDocuments, ...inputs: Inputs) => Value,
  ...inputs: Inputs
): Value {
  const { documents, session } = useTavolo()
  const { records } = session
  const read = useMemo(
    () => steadyAnswer(records.version, () => query(documents, ...inputs)),
    // The inputs are a list of their own at each call.
    // oxlint-disable-next-line react/exhaustive-deps
    [documents, records, query, ...inputs],
  )
  return useSyncExternalStore(records.subscribe, read)
}
