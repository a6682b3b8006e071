import { Plus } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useCallback, useId, useState } from 'react'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Card } from '../../../../shared/model/card.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { MenuAt } from '../../../ui/menu-at.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { Tree } from '../../../ui/tree.tsx'
import type { TreeLine } from '../../../ui/tree-line.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useShownDots } from '../voting/use-shown-dots.ts'
import { AuthorField } from './author-field.tsx'
import { CardDetails } from './card-details.tsx'
import { addAt, carryOut } from './carry-out.ts'
import { isWritten, LineField, type OutlineDesk } from './line-field.tsx'
import { type OutlineDeed, readOutlineKey } from './outline-keys.ts'
import type { OutlineLine } from './outline-lines.ts'
import { OutlineRow, type RowPresses } from './outline-row.tsx'
import styles from './outline.module.css'
import { useOtherTexts } from './other-texts.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useNames } from '../use-names.ts'
import { useCardDeeds } from './use-card-deeds.ts'
import { useGroupDeeds } from './use-group-deeds.ts'
import { type OutlineMenus, useMenuItems } from './use-menu-items.tsx'
import { useMoveDeeds } from './use-move-deeds.ts'
import { useNewest } from './use-newest.ts'
import { useOthersSaid } from './use-others-said.ts'
import { useOutline } from './use-outline.ts'
import { useOutlineActions } from './use-outline-actions.ts'

/** What is open at a line. */
interface Opened {
  readonly kind: 'menu' | 'details'
  readonly id: string
  readonly anchor: HTMLElement
}

/** A canvas as a tree: zones, clusters, cards. Everything the canvas does is done here too. */
export function OutlineView({ canvas, mayWrite }: { readonly canvas: Canvas; readonly mayWrite: boolean }) {
  const { text } = useText()
  const helpId = useId()
  const outline = useOutline(canvas.id)
  const { tree, lines, current } = outline
  const [said, setSaid] = useState('')
  const othersSaid = useOthersSaid(canvas.id)
  const [authorId, setAuthorId] = useState<Card['authorId']>(null)
  const parts = { canvasId: canvas.id, outline, say: setSaid }
  const deeds = {
    ...useCardDeeds({ ...parts, authorId }),
    ...useMoveDeeds(parts),
    ...useGroupDeeds(parts),
  }
  const [opened, setOpened] = useState<Opened | null>(null)
  const names = useNames()
  const dots = useShownDots(canvas.id)
  const otherTexts = useOtherTexts()
  function open(kind: Opened['kind'], { id }: OutlineLine): void {
    const row = tree.ref.current?.querySelector<HTMLElement>(`[data-tree-line="${CSS.escape(id)}"]`)
    if (row !== null && row !== undefined) setOpened({ kind, id, anchor: row })
  }
  const menus = useMenuItems({ outline, deeds, onDetails: (line) => open('details', line) })
  const add = () => addAt(outline, current)
  useOutlineActions({ mayWrite, isOnLine: tree.isOnLine, onAdd: add, onDeed: doNow })

  function doNow(deed: OutlineDeed): void {
    if (current !== null) doAt(deed, current)
  }
  function doAt(deed: OutlineDeed, line: OutlineLine): void {
    if (deed.kind === 'menu' || deed.kind === 'details') {
      if (deed.kind === 'menu' || line.item.kind === 'card') open(deed.kind, line)
    } else carryOut(deed, line, { outline, deeds })
  }
  function onKey(event: KeyboardEvent, { id }: TreeLine): boolean {
    const line = outline.find(id)
    const deed = mayWrite ? readOutlineKey(event) : null
    if (line === null || deed === null) return false
    doAt(deed, line)
    return true
  }
  function onPaste(event: ClipboardEvent): void {
    const isInField = (event.target as HTMLElement).closest('textarea, input') !== null
    if (!mayWrite || isInField || current === null) return
    const pasted = event.clipboardData.getData('text/plain')
    const taken = deeds.paste(current.home, pasted)
    if (taken === 'one-line' && pasted.trim() !== '') deeds.add(current.home, pasted.trim())
  }
  const desk = useNewest({ outline, deeds, open })
  const { writing } = outline
  const renderLine = useCallback(
    (line: TreeLine, { isChosen }: { readonly isChosen: boolean }) => {
      const own = line as OutlineLine
      return (
        <OutlineRow
          line={own}
          names={names}
          dots={dots[own.id] ?? null}
          hasOtherText={own.id in otherTexts}
          isChosen={isChosen}
          presses={mayWrite ? pressesOf(desk) : null}
          field={isWritten(writing, own) ? <LineField key={own.id} line={own} desk={desk} /> : null}
        />
      )
    },
    [names, dots, otherTexts, mayWrite, writing, desk],
  )
  const openedLine = opened === null ? null : outline.find(opened.id)
  const firstChosen = lines.find(({ id }) => tree.chosen.has(id)) ?? null
  const isEmpty = lines.every(({ item }) => item.kind === 'zone' && item.cardCount === 0)
  function close(): void {
    setOpened(null)
    // What the menu opened in the line keeps focus; else it goes back to the line.
    if (opened !== null && outline.writing === null) tree.goTo(opened.id)
  }
  return (
    <section className={styles.outline} aria-label={text('canvases.outline.section')}>
      {mayWrite && (
        <div className={styles.toolbar}>
          {firstChosen === null ? (
            <Tools onAdd={add} onAddZone={deeds.addZone}>
              <AuthorField value={authorId} onChange={setAuthorId} />
            </Tools>
          ) : (
            <SelectionBar first={firstChosen} outline={outline} deeds={deeds} menus={menus} />
          )}
        </div>
      )}
      {isEmpty && mayWrite && <p className={styles.toolbarHint}>{text('canvases.outline.empty')}</p>}
      <p id={helpId} hidden>
        {text('canvases.outline.help')}
      </p>
      <div onPaste={onPaste}>
        <Tree
          label={text('canvases.outline.title')}
          describedBy={mayWrite ? helpId : undefined}
          tree={tree}
          onKey={onKey}
          onOpen={(kind, { id }) => {
            const line = outline.find(id)
            if (mayWrite && line !== null) doAt({ kind }, line)
          }}
          renderLine={renderLine}
        />
      </div>
      {opened !== null && openedLine !== null && (
        <OpenedAtLine opened={opened} line={openedLine} menus={menus} onClose={close} />
      )}
      <div role="log" aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
      <div aria-live="polite">
        <VisuallyHidden>{othersSaid}</VisuallyHidden>
      </div>
    </section>
  )
}

/** What a pointer does on a line, asked at the moment of the press. */
function pressesOf(
  desk: () => OutlineDesk & { readonly open: (kind: Opened['kind'], line: OutlineLine) => void },
): RowPresses {
  return {
    onFold: ({ id, isExpanded }) => desk().outline.expand(id, isExpanded !== true),
    onAdd: (line) => addAt(desk().outline, line),
    onMenu: (line) => desk().open('menu', line),
  }
}

function Tools({
  onAdd,
  onAddZone,
  children,
}: {
  readonly onAdd: () => void
  readonly onAddZone: () => void
  readonly children: ReactNode
}) {
  const { text } = useText()
  return (
    <>
      <Button variant="primary" icon={<Icon of={Plus} />} onPress={onAdd}>
        {text('canvases.outline.add')}
      </Button>
      <Button variant="quiet" icon={<Icon of={Plus} />} onPress={onAddZone}>
        {text('canvases.outline.addZone')}
      </Button>
      {children}
    </>
  )
}

function OpenedAtLine({
  opened: { kind, anchor },
  line,
  menus,
  onClose,
}: {
  readonly opened: Opened
  readonly line: OutlineLine
  readonly menus: OutlineMenus
  readonly onClose: () => void
}) {
  const { text } = useText()
  if (kind === 'menu') {
    const items = menus.ofLine(line)
    return <MenuAt anchor={anchor} label={text('canvases.outline.menu')} items={items} onClose={onClose} />
  }
  const { item } = line
  return item.kind === 'card' && <CardDetails card={item.card} anchor={anchor} onClose={onClose} />
}
