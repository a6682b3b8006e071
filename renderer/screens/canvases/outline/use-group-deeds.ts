import { dissolveCluster, gatherCards, renameCluster } from '../../../../shared/doc/commands/clusters.ts'
import { tradeZones } from '../../../../shared/doc/commands/trade-zones.ts'
import { addZone, changeZone, removeZone } from '../../../../shared/doc/commands/zones.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useWriteDrawing } from './drawings/use-write-drawing.ts'
import type { DeedParts, GroupDeeds } from './outline-deeds.ts'
import type { OutlineLine } from './outline-lines.ts'

// These commands give null when they worked, as a refusal does: what tells them apart is said here.
const isDone = { isOk: true, value: true } as const

/** Makes clusters and zones, and takes them away; their cards stay. */
export function useGroupDeeds({ canvasId, outline }: DeedParts): GroupDeeds {
  const { text } = useText()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const { session } = useTavolo()
  const { lines, tree, cardsOf, setWriting } = outline
  function nameIt(id: string): void {
    tree.goTo(id)
    setWriting({ kind: 'line', id })
  }
  return {
    gather(line) {
      const cardIds = cardsOf(line).map(({ id }) => id)
      if (cardIds.length === 0) return
      const { zoneId } = line.home
      const made = runWithUndo(text('canvases.outline.gathered', { count: cardIds.length }), (context) =>
        gatherCards(context, { canvasId, zoneId, cardIds, title: '' }),
      )
      if (made === null) return
      tree.choose([])
      nameIt(made.id)
    },
    dissolve(cluster) {
      runWithUndo(text('canvases.outline.dissolved'), (context) => {
        const dissolved = dissolveCluster(context, cluster.id)
        return dissolved.isOk ? isDone : dissolved
      })
    },
    addZone() {
      const label = text('canvases.outline.newZone')
      const made = session.undo.asOneStep(() => run((context) => addZone(context, { canvasId, label })))
      if (made !== null) nameIt(made.id)
    },
    shiftZone(zone, step) {
      const zones = lines.flatMap(({ item }) => (item.kind === 'zone' ? (item.zone ?? []) : []))
      const other = zones[zones.findIndex(({ id }) => id === zone.id) + step]
      if (other === undefined) return
      const said = text(step === -1 ? 'zones.tradedEarlier' : 'zones.tradedLater', {
        zone: zone.label,
        other: other.label,
      })
      runWithUndo(said, (context) => {
        const traded = tradeZones(context, { id: zone.id, step })
        return traded.isOk ? isDone : traded
      })
      tree.goTo(zone.id)
    },
    removeZone(zone) {
      runWithUndo(text('canvases.outline.zoneRemoved', { zone: zone.label }), (context) => {
        const removed = removeZone(context, zone.id)
        return removed.isOk ? isDone : removed
      })
    },
  }
}

/**
 * Writes the name of a cluster or of a zone, which is never without one, and the words of a drawing. Whether they are kept: what
 * was refused is said.
 */
export function useRename(): (line: OutlineLine, words: string) => boolean {
  const run = useRun()
  const write = useWriteDrawing()
  return ({ item }, words) => {
    if (item.kind === 'cluster') {
      if (words === item.cluster.title) return true
      return run((context) => renameCluster(context, { id: item.cluster.id, title: words })) !== null
    }
    if (item.kind === 'zone' && item.zone !== null) {
      const { id, label } = item.zone
      if (words === '' || words === label) return true
      return run((context) => changeZone(context, { id, patch: { label: words } })) !== null
    }
    return write(item, words)
  }
}
