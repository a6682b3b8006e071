import { type ClipboardEvent, type KeyboardEvent, useCallback, useId, useRef, useState } from 'react'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Card } from '../../../../shared/model/card.ts'
import { classNames } from '../../../ui/class-names.ts'
import { useText } from '../../../ui/text-context.tsx'
import { Tree } from '../../../ui/tree.tsx'
import type { TreeLine } from '../../../ui/tree-line.ts'
import { type AuthorChoice, AuthorField } from '../writing/author-field.tsx'
import { addAt } from './carry-out.ts'
import { doAtLine } from './do-at-line.ts'
import { useNewDrawings } from './drawings/use-new-drawings.tsx'
import { useThingLineDeeds } from './drawings/use-thing-line-deeds.ts'
import { LineField, type OutlineDesk } from './line-field.tsx'
import type { DeedParts, OutlineDeeds } from './outline-deeds.ts'
import { type OutlineDeed, readOutlineKey } from './outline-keys.ts'
import type { OutlineLine } from './outline-lines.ts'
import { OutlineRow } from './outline-row.tsx'
import { OutlineTools } from './outline-tools.tsx'
import type { RowPresses } from './row-parts.tsx'
import styles from './outline.module.css'
import type { Sought } from '../find/use-find.ts'
import { type Locked, useLocked } from '../locks/use-locked.ts'
import { useLineThings } from '../things/use-line-things.ts'
import { useSpotlight } from '../spotlight/use-spotlight.ts'
import { SaidAloud } from '../told/said-aloud.tsx'
import { ChosenBar } from './selection-bar.tsx'
import { useNames } from '../use-names.ts'
import { useCardDeeds } from './use-card-deeds.ts'
import { useGroupDeeds } from './use-group-deeds.ts'
import { useLineFacts } from './use-line-facts.ts'
import { useMenuItems } from './use-menu-items.tsx'
import { useMoveDeeds } from './use-move-deeds.ts'
import { type Opened, OpenedAtLine, useOpened } from './opened-at-line.tsx'
import { useOnward } from '../onward/use-onward.ts'
import { useSought } from '../find/use-sought.ts'
import { useOnwardDeeds } from '../onward/use-onward-deeds.ts'
import { useToolsHeight } from './use-tools-height.ts'
import { useNewest } from '../../../ui/use-newest.ts'
import { useOthersSaid } from '../told/use-others-said.ts'
import { useOutline } from './use-outline.ts'
import { useOutlinePresence } from './use-outline-presence.ts'
import { useOutlineActions } from './use-outline-actions.ts'

/** What a view of a canvas takes. */
export interface CanvasViewProps {
  readonly canvas: Canvas
  readonly mayWrite: boolean
  readonly author: AuthorChoice
  /** The card that one came for or found: focus goes to it. */
  readonly sought: Sought
}

/** A canvas as a tree: zones, clusters, cards. Everything the canvas does is done here too. */
export function OutlineView({ canvas, mayWrite, author, sought }: CanvasViewProps) {
  const { text } = useText()
  const helpId = useId()
  const outline = useOutline(canvas.id)
  const { tree, lines, current } = outline
  useSought({ find: outline.find, goTo: tree.goTo, unfold: outline.unfold }, sought)
  const place = useRef<HTMLElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  useToolsHeight(place, tools)
  useOutlinePresence(place, { canvasId: canvas.id, tree })
  const [said, setSaid] = useState('')
  const othersSaid = useOthersSaid(canvas.id)
  const parts = { canvasId: canvas.id, outline, say: setSaid }
  const deeds = useOutlineDeeds({ ...parts, authorId: author.value })
  const { opened, open, close } = useOpened(outline)
  const onward = useOnward({ canvasId: canvas.id, deeds, open })
  const factsOf = useLineFacts(canvas.id, onward.spoken, outline.ties)
  const names = useNames()
  const things = useLineThings(outline)
  const locked = useLocked(canvas.id)
  const drawn = useNewDrawings({ ...parts, authorId: author.value, mayWrite, locked })
  const spotlight = useSpotlight(canvas.id)
  const doAt = (deed: OutlineDeed, line: OutlineLine) =>
    doAtLine(deed, line, { outline, deeds, locked, things, onward, spotlight, open })
  const menus = useMenuItems({ outline, deeds, onward, things, drawn, spotlight, open })
  const add = () => {
    if (!locked.refuses('add')) addAt(outline, current)
  }
  useOutlineActions({ mayWrite, locked, isOnLine: tree.isOnLine, onAdd: add, onDeed: doNow })

  function doNow(deed: OutlineDeed): void {
    if (current !== null) doAt(deed, current)
  }
  function onKey(event: KeyboardEvent, { id }: TreeLine): boolean {
    const line = outline.find(id)
    const deed = mayWrite ? readOutlineKey(event) : null
    if (line === null || deed === null) return false
    doAt(deed, line)
    return true
  }
  const onPaste = (event: ClipboardEvent) => mayWrite && pasteInto(event, { outline, deeds })
  const desk = useNewest({ outline, deeds, open, locked })
  const whyNotAdd = locked.why('add')
  const renderLine = useCallback(
    (line: TreeLine, { isChosen }: { readonly isChosen: boolean }) => {
      const own = line as OutlineLine
      return (
        <OutlineRow
          {...{ ...factsOf(own.id), line: own, names, isChosen }}
          presses={mayWrite ? pressesOf(desk) : null}
          whyNotAdd={whyNotAdd}
          field={
            own.isWritten ? <LineField key={own.id} line={own} canvasId={canvas.id} desk={desk} /> : null
          }
        />
      )
    },
    [names, factsOf, mayWrite, whyNotAdd, canvas.id, desk],
  )
  const openedLine = opened === null ? null : outline.find(opened.id)
  const firstChosen = lines.find(({ id }) => tree.chosen.has(id)) ?? null
  const isEmpty = lines.every(({ item }) => item.kind === 'zone' && item.cardCount + item.figureCount === 0)
  return (
    <section ref={place} className={styles.outline} aria-label={text('canvases.outline.section')}>
      {mayWrite && (
        <div ref={tools} className={classNames(styles.toolbar, firstChosen !== null && styles.choosing)}>
          {firstChosen === null ? (
            <OutlineTools {...{ whyNotAdd, drawn, current }} onAdd={add} onAddZone={deeds.addZone}>
              <AuthorField {...author} />
            </OutlineTools>
          ) : (
            <ChosenBar {...{ canvasId: canvas.id, first: firstChosen, outline, deeds, menus, locked }} />
          )}
        </div>
      )}
      {isEmpty && mayWrite && <p className={styles.toolbarHint}>{text('canvases.outline.empty')}</p>}
      <p id={helpId} hidden>
        {[locked.whyAll, text('canvases.outline.help')].filter((words) => words !== null).join(' ')}
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
        <OpenedAtLine
          opened={opened}
          line={openedLine}
          authorId={author.value}
          menuOf={(line) => locked.inMenu(menus.ofLine(line), line.id)}
          agendaOf={onward.agenda}
          onClose={close}
        />
      )}
      <SaidAloud own={said} others={othersSaid} />
    </section>
  )
}

/** All that one does on the outline. */
function useOutlineDeeds({
  authorId,
  ...parts
}: DeedParts & { readonly authorId: Card['authorId'] }): OutlineDeeds {
  return {
    ...useCardDeeds({ ...parts, authorId, findZone: parts.outline.findZone }),
    ...useThingLineDeeds(parts.outline),
    ...useMoveDeeds(parts),
    ...useGroupDeeds(parts),
    ...useOnwardDeeds(parts),
  }
}

/** What is pasted while no field is open becomes cards where one is. */
function pasteInto(event: ClipboardEvent, { outline: { current }, deeds }: OutlineDesk): void {
  const isInField = (event.target as HTMLElement).closest('textarea, input') !== null
  if (!isInField && current !== null)
    deeds.pasteThere(current.home, event.clipboardData.getData('text/plain'))
}

/** What a pointer does on a line, asked at the moment of the press. */
function pressesOf(
  desk: () => OutlineDesk & {
    readonly open: (kind: Opened['kind'], line: OutlineLine) => void
    readonly locked: Locked
  },
): RowPresses {
  return {
    onFold: ({ id, isExpanded }) => desk().outline.expand(id, isExpanded !== true),
    onAdd: (line) => {
      if (!desk().locked.refuses('add')) addAt(desk().outline, line)
    },
    onMenu: (line) => desk().open('menu', line),
    onRecord: (id) => desk().deeds.showOnMap(id),
  }
}
