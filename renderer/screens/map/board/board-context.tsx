import { createContext, type ReactNode, use } from 'react'

/** What cards and cells of a board know of it. */
export interface BoardPlace {
  /** The cell under the card that is dragged; null while none is. */
  readonly over: string | null
  /** Of the words that say which keys there are. */
  readonly helpId: string
}

const BoardContext = createContext<BoardPlace | null>(null)

/** Gives a board to its cards and cells. */
export function BoardProvider({
  place,
  children,
}: {
  readonly place: BoardPlace
  readonly children: ReactNode
}) {
  return <BoardContext value={place}>{children}</BoardContext>
}

/** The board around; throws outside a `BoardProvider`. */
export function useBoard(): BoardPlace {
  const place = use(BoardContext)
  if (place === null) throw new Error('useBoard needs a BoardProvider around it')
  return place
}
