import { useMemo, useRef, useState } from 'react'
import type { ConnectCardId } from '../../../../shared/map/connect/connect-graph.ts'
import { layoutCards } from '../../../../shared/map/connect/connect-layout.ts'
import type { Link } from '../../../../shared/model/link.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { useMapPlace } from '../map-context.tsx'
import { ActionList } from './action-list.tsx'
import { ActionPanel, type OpenAction } from './action-panel.tsx'
import { AnswerList } from './answer-list.tsx'
import { BoardLegend } from './board-legend.tsx'
import { wholeBoard } from './board-size.ts'
import { ConnectBoard } from './connect-board.tsx'
import styles from './connect.module.css'
import { ConnectToolbar } from './connect-toolbar.tsx'
import { useBoardZoom } from './use-board-zoom.ts'
import { useConnectBoard } from './use-connect-board.ts'
import { useConnectDeeds } from './use-connect-deeds.ts'
import { pairAmong, useMarked } from './use-marked.ts'
import { useSeekCard } from './use-seek-card.ts'

/** «Connetti»: resources that are put together into actions, and what answers what, as cards and lines and as lists. */
export function ConnectView() {
  const { text } = useText()
  const { show } = useMapPlace()
  const board = useConnectBoard()
  if (!board.graph.cards.some(({ kind }) => kind !== 'need')) {
    return (
      <EmptyState
        title={text('connect.emptyTitle')}
        action={<Button onPress={() => show('list')}>{text('territory.openList')}</Button>}
      >
        {text('connect.emptyBody')}
      </EmptyState>
    )
  }
  return <ConnectPlace board={board} />
}

function ConnectPlace({ board }: { readonly board: ReturnType<typeof useConnectBoard> }) {
  const { text } = useText()
  const toasts = useToasts()
  const { lead, show, chosenId, choose } = useMapPlace()
  const deeds = useConnectDeeds()
  const scroller = useRef<HTMLDivElement>(null)
  const zoom = useBoardZoom(scroller)
  const { seek, giveUp } = useSeekCard(scroller)
  const { cards } = board.graph
  const marked = useMarked(cards)
  const [open, setOpen] = useState<OpenAction | null>(null)
  const [actionId, setActionId] = useState<ConnectCardId | null>(null)
  const currentId = actionId ?? cards.find(({ id }) => id === chosenId)?.id ?? null
  const pair = useMemo(() => pairAmong(cards, marked.ids), [cards, marked.ids])

  function setCurrent(id: ConnectCardId): void {
    const isAction = id.startsWith('connection:')
    setActionId(isAction ? id : null)
    if (!isAction) choose(id as Exclude<ConnectCardId, `connection:${string}`>)
  }
  function openCard(id: ConnectCardId): void {
    const card = cards.find((known) => known.id === id)
    if (card?.kind === 'action') openAction({ kind: 'change', id: card.id })
    else if (card !== undefined) {
      lead(card.id)
      show('list')
    }
  }
  function linkWith(id: string | null, strength: Link['strength'] | null): void {
    const current = cards.find((card) => card.id === id)
    const found = pairAmong(cards, current === undefined ? marked.ids : new Set([...marked.ids, current.id]))
    if (found === null) toasts.show({ text: text('connect.notPair'), tone: 'attention' })
    else deeds.link(found, strength)
  }
  function newAction(): void {
    openAction({ kind: 'new', resourceIds: marked.resourceIds, needIds: marked.needIds })
  }
  function openAction(action: OpenAction): void {
    giveUp()
    setOpen(action)
  }
  function goTo(id: ConnectCardId): void {
    setCurrent(id)
    seek(id)
  }
  return (
    <div className={styles.view}>
      <ConnectToolbar
        cards={cards}
        marked={marked}
        isPair={pair !== null}
        zoom={zoom}
        onAction={newAction}
        onLink={(strength) => linkWith(null, strength)}
        onFind={(id) => {
          zoom.makeReadable()
          goTo(id)
        }}
        onArrange={() => deeds.arrange(layoutCards(board.graph))}
        onFit={() => {
          const { left, top, right, bottom } = wholeBoard(board.places)
          zoom.fit({ width: right - left, height: bottom - top })
        }}
      />
      {open !== null && (
        <ActionPanel
          key={open.kind === 'new' ? 'new' : open.id}
          open={open}
          connections={board.connections}
          deeds={deeds}
          onClose={(nextId) => {
            setOpen(null)
            if (nextId !== null) setCurrent(nextId)
            seek(nextId ?? currentId)
          }}
          onMade={marked.clear}
        />
      )}
      <ConnectBoard
        board={board}
        deeds={deeds}
        marked={marked}
        scroller={scroller}
        zoom={zoom.zoom}
        currentId={currentId}
        onCurrent={setCurrent}
        onGo={goTo}
        onLink={linkWith}
        onAction={newAction}
        onOpen={openCard}
      />
      <BoardLegend lineCount={board.graph.lines.length} />
      <ActionList connections={board.connections} onOpen={(id) => openAction({ kind: 'change', id })} />
      <AnswerList />
    </div>
  )
}
