import { useMemo } from 'react'
import {
  addConnection,
  changeConnection,
  removeConnection,
  setConnectionParts,
} from '../../../../shared/doc/commands/connections.ts'
import { removeLinks, setLink } from '../../../../shared/doc/commands/links.ts'
import { placeItems } from '../../../../shared/doc/commands/placements.ts'
import type { WholeConnection } from '../../../../shared/doc/connections.ts'
import type { ConnectCardId } from '../../../../shared/map/connect/connect-graph.ts'
import type { BoardPoint } from '../../../../shared/map/connect/connect-layout.ts'
import type { Connection } from '../../../../shared/model/connection.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Link } from '../../../../shared/model/link.ts'
import type { Need } from '../../../../shared/model/need.ts'
import type { Resource } from '../../../../shared/model/resource.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { useText } from '../../../ui/text-context.tsx'

/** What is written of an action. */
export interface ActionDraft {
  readonly title: string
  readonly note: string
  readonly resourceIds: readonly Id<'resource'>[]
  readonly needIds: readonly Id<'need'>[]
}

/** A need and a resource that are looked at together. */
export interface ConnectPair {
  readonly need: Need
  readonly resource: Resource
}

/** What one does on the board; each is a step of undo of its own. */
export interface ConnectDeeds {
  readonly place: (places: Iterable<readonly [ConnectCardId, BoardPoint]>) => void
  readonly arrange: (places: Iterable<readonly [ConnectCardId, BoardPoint]>) => void
  /** null unlinks. */
  readonly link: (pair: ConnectPair, strength: Link['strength'] | null) => void
  /** null when it was refused, and why was said. */
  readonly make: (draft: ActionDraft) => Connection | null
  readonly change: (action: WholeConnection, draft: ActionDraft) => void
  readonly remove: (connection: Connection) => void
}

/** The deeds on the open tavolo. */
export function useConnectDeeds(): ConnectDeeds {
  const { text } = useText()
  const { session } = useTavolo()
  const { runWithUndo } = useUndo()
  const run = useRun()
  return useMemo(() => {
    // One links again and again: the board says only what was done last.
    const saying = (said: string) => ({ text: said, subject: 'connect' })
    const itemsOf = (places: Iterable<readonly [ConnectCardId, BoardPoint]>) =>
      [...places].map(([itemId, [x, y]]) => ({ itemId, point: [x, y] as [number, number] }))
    return {
      place(places) {
        const items = itemsOf(places)
        session.undo.asOneStep(() => run((context) => placeItems(context, { view: 'connect', items })))
      },
      arrange(places) {
        const items = itemsOf(places)
        runWithUndo(saying(text('connect.arranged')), (context) =>
          placeItems(context, { view: 'connect', items }),
        )
      },
      link({ need, resource }, strength) {
        const names = { need: need.code || need.title, resource: resource.code || resource.title }
        const pair = { needId: need.id, resourceId: resource.id }
        if (strength === null) {
          runWithUndo(saying(text('connect.unlinked', names)), (context) => removeLinks(context, [pair]))
        } else {
          const said = text('connect.linked', { ...names, strength: text(`map.strength.${strength}`) })
          runWithUndo(saying(said), (context) => setLink(context, { ...pair, strength }))
        }
      },
      make: (draft) =>
        runWithUndo(saying(text('connect.made', { title: draft.title })), (context) =>
          addConnection(context, draft),
        ),
      change({ connection: { id }, ...before }, { title, note, ...after }) {
        const [old, next] = [itemsIn(before), itemsIn(after)]
        runWithUndo(saying(text('connect.changed', { title })), (context) => {
          const added = next.filter((item) => !old.includes(item))
          const taken = setConnectionParts(context, { connectionId: id, itemIds: added, isPart: true })
          if (!taken.isOk) return taken
          const gone = old.filter((item) => !next.includes(item))
          const put = setConnectionParts(context, { connectionId: id, itemIds: gone, isPart: false })
          return put.isOk ? changeConnection(context, { id, patch: { title, note } }) : put
        })
      },
      remove: ({ id, title }) =>
        void runWithUndo(saying(text('connect.removed', { title })), (context) =>
          removeConnection(context, id),
        ),
    }
  }, [session, run, runWithUndo, text])
}

function itemsIn({ resourceIds, needIds }: Pick<ActionDraft, 'resourceIds' | 'needIds'>) {
  return [...resourceIds, ...needIds]
}
