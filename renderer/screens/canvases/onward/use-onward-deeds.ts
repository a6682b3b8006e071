import type { CommandContext } from '../../../../shared/doc/commands/command.ts'
import { allCardsToMap, eachCardToMap } from '../../../../shared/doc/commands/cards-to-map.ts'
import type { CodedKind } from '../../../../shared/doc/codes.ts'
import type { MinutesBlock, MinutesRun } from '../../../../shared/doc/minutes-text.ts'
import { spokenOf } from '../../../../shared/doc/queries/cards-on-map.ts'
import { sessionOfNow } from '../../../../shared/doc/queries/open-item.ts'
import { findRecord, listRecords } from '../../../../shared/doc/records.ts'
import type { CanvasScope } from '../../../../shared/export/canvas/canvas-scope.ts'
import { canvasType } from '../../../../shared/model/canvas.ts'
import { type Card, cardType } from '../../../../shared/model/card.ts'
import { cardsRuns, clusterRuns, zoneRuns } from '../../../citing/canvas-citations.ts'
import { navigate } from '../../../state/navigate.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import type { DeedParts, OnwardDeeds } from '../outline/outline-deeds.ts'
import type { OutlineLine } from '../outline/outline-lines.ts'
import type { Outline } from '../outline/use-outline.ts'

/** Takes what is on the outline to the map and to the verbale, so that nothing is typed twice. */
export function useOnwardDeeds({
  canvasId,
  outline,
  say,
}: Pick<DeedParts, 'canvasId' | 'say'> & { readonly outline: Pick<Outline, 'cardsOf'> }): OnwardDeeds {
  const tools = useText()
  const { text, formatList } = tools
  const { id: tavoloId, documents } = useTavolo()
  const toasts = useToasts()
  const { runWithUndo } = useUndo()
  const { cardsOf } = outline

  function make(command: (context: CommandContext) => ReturnType<typeof eachCardToMap>, said: string): void {
    const made = runWithUndo(said, command)
    if (made === null || made.made.length === 0) return
    say(text('from-canvas.madeCodes', { codes: formatList(made.made.map(({ code }) => code)) }))
  }
  function saidOf(kind: CodedKind, count: number): string {
    return text(kind === 'need' ? 'from-canvas.madeNeed' : 'from-canvas.madeResource', { count })
  }
  function cardIdsOf(line: OutlineLine): Card['id'][] {
    const { item } = line
    const isIn = (card: Card) => item.kind === 'cluster' && card.clusterId === item.cluster.id
    // Of a folded cluster no card is among the lines.
    const cards = item.kind === 'cluster' ? listRecords(documents, cardType).filter(isIn) : cardsOf(line)
    return cards.map(({ id }) => id)
  }
  function runsOf(line: OutlineLine): MinutesRun[] {
    const { item } = line
    if (item.kind === 'zone') return zoneRuns(documents, { canvasId, zoneId: item.zone?.id ?? null }, tools)
    if (item.kind === 'cluster') return clusterRuns(documents, item.cluster, tools)
    return cardsRuns(documents, cardsOf(line), tools)
  }
  function blocksOf(line: OutlineLine): readonly MinutesBlock[] | null {
    const runs = runsOf(line)
    return runs.length === 0 ? null : [{ kind: 'paragraph', runs }]
  }
  return {
    toMap(line, kind) {
      const sessionId = sessionOfNow(documents)
      const cards = cardsOf(line)
      const fresh = cards.filter((card) => !spokenOf(documents, card).some(({ id }) => isOf(id, kind)))
      if (fresh.length === 0) {
        const known = kind === 'need' ? 'from-canvas.knownNeed' : 'from-canvas.knownResource'
        toasts.show({ text: text(known, { count: cards.length }), tone: 'attention' })
        return
      }
      const cardIds = fresh.map(({ id }) => id)
      make((context) => eachCardToMap(context, { cardIds, kind, sessionId }), saidOf(kind, fresh.length))
    },
    asOne(line, kind) {
      const cardIds = cardIdsOf(line)
      const title = line.item.kind === 'cluster' ? line.item.cluster.title : ''
      if (cardIds.length === 0) {
        toasts.show({ text: text('from-canvas.emptyCluster'), tone: 'attention' })
        return
      }
      const input = { cardIds, kind, title, sessionId: sessionOfNow(documents) }
      make((context) => allCardsToMap(context, input), saidOf(kind, 1))
    },
    showOnMap(recordId) {
      navigate({ screen: 'tavolo', tavoloId, section: { kind: 'map', view: 'list', recordId } })
    },
    blocksOf,
    pictureOf(line) {
      const { item } = line
      const blocks = blocksOf(line)
      if (blocks === null || (item.kind !== 'zone' && item.kind !== 'cluster')) return null
      const scope: CanvasScope =
        item.kind === 'zone'
          ? { kind: 'zone', zoneId: item.zone?.id ?? null }
          : { kind: 'cluster', clusterId: item.cluster.id }
      const name = item.kind === 'zone' ? (item.zone?.label ?? '') : item.cluster.title
      const canvas = findRecord(documents, canvasType, canvasId)?.title ?? ''
      return { blocks, canvasId, scope, title: name === '' ? canvas : `${canvas} – ${name}` }
    },
  }
}

function isOf(id: string, kind: CodedKind): boolean {
  return id.startsWith(`${kind}:`)
}
