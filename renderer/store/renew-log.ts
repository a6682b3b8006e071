import { Dexie } from 'dexie'

/**
 * Chromium keeps all databases of an origin in one LevelDB. A write that breaks off (disk full, power cut) leaves half a
 * record at the end of LevelDB's log; the next start reads past it, but goes on writing after it in the same log, and the
 * start after that takes the half record in the middle for corruption and deletes every database (measured in Electron
 * 41; electron issue 41877, leveldb issue 1180). The cure is to make LevelDB begin a new log: it does so whenever its
 * write buffer of 4 MiB is full. Twice that is written, because the second turn waits until the first log is deleted.
 */
const fillerBytes = 9_000_000

/** Under 64 KiB, from which on Chromium puts values into files of their own, past the log. */
const chunkBytes = 48_000

/** A transaction's values are held in memory until it ends: this many chunks make two megabytes. */
const chunksPerWrite = 40

/** Makes the browser's database begin a new log, with everything up to now in tables that are complete. Throws when it fails. */
export async function renewLog(): Promise<void> {
  const database = new Dexie('tavolo-filler', { chromeTransactionDurability: 'strict', cache: 'disabled' })
  database.version(1).stores({ chunks: '' })
  const chunks = database.table<Uint8Array, number>('chunks')
  try {
    for (let first = 0; first * chunkBytes < fillerBytes; first += chunksPerWrite) {
      const keys = Array.from({ length: chunksPerWrite }, (_, index) => first + index)
      await chunks.bulkPut(
        // Random, so that no compression makes it small.
        keys.map(() => crypto.getRandomValues(new Uint8Array(chunkBytes))),
        keys,
      )
    }
    await chunks.clear()
  } finally {
    database.close()
  }
}
