import { moveCards } from '../../../../shared/doc/commands/cards.ts'
import { moveThings } from '../../../../shared/doc/commands/move-things.ts'
import { moveCluster } from '../../../../shared/doc/commands/clusters.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Cluster } from '../../../../shared/model/cluster.ts'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { DeedParts, MoveDeeds } from './outline-deeds.ts'
import type { CardHome } from './outline-lines.ts'

/** Moves cards and clusters; what was chosen is let go when it has arrived. */
export function useMoveDeeds({ canvasId, outline, say }: DeedParts): MoveDeeds {
  const { text } = useText()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const { lines, tree, cardsOf, thingsOf } = outline
  const titleOf = ({ title }: Cluster) => (title === '' ? text('canvases.outline.unnamed') : title)
  function move(said: string, cards: readonly Card[], home: CardHome): void {
    const ids = cards.map(({ id }) => id)
    if (runWithUndo(said, (context) => moveCards(context, { ids, ...home })) !== null) tree.choose([])
  }
  return {
    moveTo(line, target) {
      const zone = target?.label ?? text('canvases.outline.outside')
      const zoneId = target?.id ?? null
      const { item } = line
      if (item.kind === 'cluster') {
        const said = text('canvases.outline.clusterMoved', { title: titleOf(item.cluster), zone })
        runWithUndo(said, (context) => moveCluster(context, { id: item.cluster.id, zoneId }))
        return
      }
      const ids = thingsOf(line)
      if (ids.length === 0) return
      const cards = cardsOf(line)
      if (cards.length === ids.length)
        move(text('canvases.outline.movedTo', { count: cards.length, zone }), cards, {
          zoneId,
          clusterId: null,
        })
      else if (
        runWithUndo(text('drawings.list.movedTo', { count: ids.length, zone }), (context) =>
          moveThings(context, { canvasId, ids, zoneId }),
        ) !== null
      )
        tree.choose([])
      if (line.id === tree.currentId) tree.goTo(line.id)
    },
    intoCluster(cards, cluster) {
      const said = { count: cards.length, title: titleOf(cluster) }
      move(text('canvases.outline.movedIntoCluster', said), cards, {
        zoneId: cluster.zoneId,
        clusterId: cluster.id,
      })
    },
    outOfCluster(line) {
      const cards = cardsOf(line)
      const said = text('canvases.outline.leftCluster', { count: cards.length })
      move(said, cards, { zoneId: line.home.zoneId, clusterId: null })
    },
    shift(line, step) {
      const { item, home } = line
      if (item.kind !== 'card') return
      const siblings = lines.flatMap((each) =>
        each.parentId === line.parentId && each.item.kind === 'card' ? each.item.card.id : [],
      )
      const target = siblings.indexOf(item.card.id) + step
      if (target < 0 || target >= siblings.length) return
      const others = siblings.filter((id) => id !== item.card.id)
      const beforeId = others[target] ?? null
      const ids = [item.card.id]
      if (run((context) => moveCards(context, { ids, ...home, beforeId })) === null) return
      tree.goTo(line.id)
      say(text('canvases.outline.shifted', { place: target + 1, count: siblings.length }))
    },
  }
}
