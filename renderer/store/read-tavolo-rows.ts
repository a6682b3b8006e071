import type { DocumentName } from '../../shared/model/record-type.ts'
import type { TavoloDatabase, TavoloRow, UpdateRow } from './tavolo-database.ts'
import type { LoadedTavolo, TavoloId } from './tavolo-store.ts'

/**
 * Everything that opening a tavolo reads, as it was at one moment; null when the tavolo is not here. Asked of the browser
 * itself: Dexie asks one thing after another, and gives the answers only when the transaction has ended, which means
 * nothing for what was only read. Rejects with the browser's error.
 */
export async function readTavoloRows(
  database: TavoloDatabase,
  tavoloId: TavoloId,
): Promise<LoadedTavolo | null> {
  if (!database.isOpen()) await database.open()
  const { tavoli, updates } = storesOf(await transactionOf(database))
  const byDocument = updates.index('[tavoloId+document]')
  function rowsOf(document: DocumentName): Promise<UpdateRow[]> {
    return resultOf(byDocument.getAll([tavoloId, document]) as IDBRequest<UpdateRow[]>)
  }
  // All three are asked before the first answer comes.
  const [row, official, work] = await Promise.all([
    resultOf(tavoli.get(tavoloId) as IDBRequest<TavoloRow | undefined>),
    rowsOf('official'),
    rowsOf('work'),
  ])
  if (row === undefined) return null
  const { officialMarks = [], workMarks = [] } = row
  return {
    updates: { official: official.map(updateOf), work: work.map(updateOf) },
    marks: { official: officialMarks, work: workMarks },
  }
}

/** A connection that the browser closed by itself is opened again, once, as Dexie does at its own questions. */
async function transactionOf(database: TavoloDatabase): Promise<IDBTransaction> {
  try {
    return begin(database)
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
    database.close({ disableAutoOpen: false })
    await database.open()
    return begin(database)
  }
}

function begin(database: TavoloDatabase): IDBTransaction {
  return database.backendDB().transaction(['tavoli', 'updates'], 'readonly')
}

function storesOf(transaction: IDBTransaction): Record<'tavoli' | 'updates', IDBObjectStore> {
  return { tavoli: transaction.objectStore('tavoli'), updates: transaction.objectStore('updates') }
}

function updateOf({ sequence, bytes }: UpdateRow): { sequence: number; bytes: Uint8Array } {
  return { sequence, bytes }
}

function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The row was not read')))
  })
}
