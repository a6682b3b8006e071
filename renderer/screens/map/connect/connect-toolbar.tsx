import { Link2, Maximize2, Network, Waypoints, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import type { ConnectCard, ConnectCardId } from '../../../../shared/map/connect/connect-graph.ts'
import { type Link, linkStrengths } from '../../../../shared/model/link.ts'
import { itemLabel } from '../../../../shared/map/words/item-label.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './connect.module.css'
import type { BoardZoom } from './use-board-zoom.ts'
import type { Marked } from './use-marked.ts'

/** What one does with the chosen cards, and with the board. */
export function ConnectToolbar({
  cards,
  marked,
  isPair,
  zoom,
  onAction,
  onLink,
  onFind,
  onArrange,
  onFit,
}: {
  readonly cards: readonly ConnectCard[]
  readonly marked: Marked
  /** One need and one resource are chosen. */
  readonly isPair: boolean
  readonly zoom: BoardZoom
  readonly onAction: () => void
  readonly onLink: (strength: Link['strength'] | null) => void
  readonly onFind: (id: ConnectCardId) => void
  readonly onArrange: () => void
  readonly onFit: () => void
}) {
  const { text } = useText()
  // A new field for each search: it begins empty again.
  const [round, setRound] = useState(0)
  return (
    <div className={styles.toolbar}>
      <Button size="small" icon={<Icon of={Waypoints} size="small" />} onPress={onAction}>
        {text('connect.newAction')}
      </Button>
      {isPair && (
        <MenuButton
          size="small"
          label={text('connect.link')}
          icon={<Icon of={Link2} size="small" />}
          items={[
            ...linkStrengths.map((strength) => ({
              id: strength,
              label: text(`map.strength.${strength}`),
              onAction: () => onLink(strength),
            })),
            { id: 'none', label: text('connect.unlink'), onAction: () => onLink(null) },
          ]}
        />
      )}
      <p className={styles.count}>
        <MarkedWords marked={marked} />
      </p>
      {marked.ids.size > 0 && (
        <Button size="small" variant="quiet" onPress={marked.clear}>
          {text('connect.unmark')}
        </Button>
      )}
      <span className={styles.spring} />
      <ComboBox<ConnectCardId>
        key={round}
        className={styles.find}
        label={text('connect.find')}
        isLabelHidden
        placeholder={text('connect.find')}
        value={null}
        onChange={(id) => {
          if (id === null) return
          setRound(round + 1)
          onFind(id)
        }}
        options={cards.map((card) => ({ id: card.id, label: nameOf(card) }))}
      />
      <Button size="small" icon={<Icon of={Network} size="small" />} onPress={onArrange}>
        {text('connect.arrange')}
      </Button>
      <span className={styles.zoom}>
        <IconButton
          size="small"
          label={text('connect.zoomOut')}
          icon={<Icon of={ZoomOut} size="small" />}
          isDisabled={zoom.smaller === null}
          onPress={() => zoom.smaller?.()}
        />
        <IconButton
          size="small"
          label={text('connect.zoomIn')}
          icon={<Icon of={ZoomIn} size="small" />}
          isDisabled={zoom.larger === null}
          onPress={() => zoom.larger?.()}
        />
        <IconButton
          size="small"
          label={text('connect.zoomAll')}
          icon={<Icon of={Maximize2} size="small" />}
          onPress={onFit}
        />
      </span>
    </div>
  )
}

/** What is chosen, in words; what to do while nothing is. */
function MarkedWords({ marked }: { readonly marked: Marked }) {
  const { text, formatList } = useText()
  const actions = marked.ids.size - marked.resourceIds.length - marked.needIds.length
  if (marked.ids.size === 0) return text('connect.markedNone')
  return formatList([
    ...(marked.resourceIds.length > 0
      ? [text('map.resourceCount', { count: marked.resourceIds.length })]
      : []),
    ...(marked.needIds.length > 0 ? [text('map.needCount', { count: marked.needIds.length })] : []),
    ...(actions > 0 ? [text('connect.markedActions', { count: actions })] : []),
  ])
}

function nameOf(card: ConnectCard): string {
  if (card.kind === 'action') return card.connection.title
  return itemLabel(card.kind === 'need' ? card.need : card.resource)
}
