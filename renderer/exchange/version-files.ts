import type { Id } from '../../shared/model/id.ts'
import type { FileVersion } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import type { Host } from '../host/host.ts'

/** How much history travels: beyond it a file gets too large for mail, and the newest versions are those that are missed. */
const mostVersionBytes = 48 * 1024 * 1024

/** The versions of a tavolo as they are kept, the newest first, as many as travel. One that is damaged stays at home. */
export async function readVersionFiles(
  host: Pick<Host, 'versionList' | 'versionFile'>,
  tavoloId: Id<'tavolo'>,
): Promise<FileVersion[]> {
  const listed = await host.versionList({ tavoloId })
  const versions: FileVersion[] = []
  let leftBytes = mostVersionBytes
  for (const line of listed.isOk ? listed.value : []) {
    leftBytes -= line.sizeBytes
    if (line.kind === 'damaged' || leftBytes < 0) continue
    const { id } = line.facts
    const file = await host.versionFile({ tavoloId, id })
    if (file.isOk) versions.push({ id, bytes: file.value })
  }
  return versions
}

/**
 * Keeps the versions that a file brought beside those that are here. They are earlier states of the same tavolo: one that
 * cannot be kept takes nothing away from what the file brings now.
 */
export async function adoptVersionFiles(
  host: Pick<Host, 'versionAdopt'>,
  tavoloId: Id<'tavolo'>,
  versions: readonly FileVersion[],
): Promise<void> {
  for (const { bytes } of versions) await host.versionAdopt({ tavoloId, bytes })
}
