import { join } from 'node:path'
import { type Id, idSchema, idSuffix } from '../../../shared/model/id.ts'
import type { HostAnswers } from '../../host-calls.ts'
import { createQueue, type InTurn } from '../../in-turn.ts'
import { VersionFolder } from './version-folder.ts'

type VersionAnswers = Pick<
  HostAnswers,
  'versionSave' | 'versionList' | 'versionRead' | 'versionFile' | 'versionAdopt' | 'versionErase'
>

/** Answers pages that keep and read versions of tavoli. What is asked of one tavolo is done one after the other. */
export function versionCalls(dataFolder: string): VersionAnswers {
  const folders = new Map<string, VersionFolder>()
  const queues = new Map<string, InTurn>()

  function folderOf(tavoloId: Id<'tavolo'>): VersionFolder {
    const known = folders.get(tavoloId)
    if (known !== undefined) return known
    const opened = new VersionFolder(versionsPath(dataFolder, tavoloId), tavoloId)
    folders.set(tavoloId, opened)
    return opened
  }

  // Two saves at once would each see the state before the other, and thin by it.
  async function inTurn<Value>(
    tavoloId: Id<'tavolo'>,
    run: (folder: VersionFolder) => Promise<Value>,
  ): Promise<Value> {
    const queue = queues.get(tavoloId) ?? createQueue()
    queues.set(tavoloId, queue)
    return queue(() => run(folderOf(tavoloId)))
  }

  return {
    versionSave: (input) => inTurn(input.facts.tavoloId, (folder) => folder.save(input)),
    versionList: ({ tavoloId }) => inTurn(tavoloId, (folder) => folder.list()),
    versionRead: ({ tavoloId, id }) => inTurn(tavoloId, (folder) => folder.read(id)),
    versionFile: ({ tavoloId, id }) => inTurn(tavoloId, (folder) => folder.file(id)),
    versionAdopt: ({ tavoloId, bytes }) => inTurn(tavoloId, (folder) => folder.adopt(bytes)),
    versionErase: ({ tavoloId, mode }) => inTurn(tavoloId, (folder) => folder.erase(mode)),
  }
}

/** Where the versions of a tavolo lie; its id is checked again, because it becomes a part of a path. */
export function versionsPath(dataFolder: string, tavoloId: Id<'tavolo'>): string {
  return join(dataFolder, 'tavoli', idSuffix(idSchema('tavolo').parse(tavoloId)), 'versions')
}
