import type { HostCallName } from '../../../shared/ipc/names.ts'
import type { HostAnswers } from '../../host-calls.ts'
import { JournalRoom } from './journal-room.ts'

/** Answers pages that keep and read the shell's own copies of the tavoli. */
export function journalCalls(
  dataFolder: string,
): Pick<HostAnswers, Extract<HostCallName, `journal${string}`>> & Pick<HostAnswers, 'databaseStartAnew'> {
  const room = new JournalRoom(dataFolder)
  return {
    journalList: () => room.list(),
    journalOpen: ({ tavoloId }) => room.open(tavoloId),
    journalAppend: (change) => room.append(change),
    journalCut: (state) => room.cut(state),
    journalRead: (input) => room.read(input),
    journalDeleted: (change) => room.setDeleted(change),
    journalDrafts: ({ tavoloId }) => room.drafts(tavoloId),
    journalDraftsKeep: (input) => room.keepDrafts(input),
    journalErase: (input) => room.erase(input),
    journalPurge: ({ deletedBeforeMs }) => room.purge(deletedBeforeMs),
    databaseStartAnew: async () => (await import('./start-anew.ts')).startDatabaseAnew(dataFolder),
  }
}
