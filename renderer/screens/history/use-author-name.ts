import { useCallback } from 'react'
import type { Author } from '../../../shared/doc/origin.ts'
import { useAuthor } from '../../state/app-context.tsx'
import { useText } from '../../ui/text-context.tsx'

/** Gives what an author is called; somebody who gave no name, by the computer. */
export function useAuthorName(): (author: Author) => string {
  const { text } = useText()
  const { deviceId } = useAuthor()
  return useCallback(
    (author) => {
      if (author.name !== '') return author.name
      return text(author.deviceId === deviceId ? 'history.thisComputer' : 'history.otherComputer')
    },
    [text, deviceId],
  )
}
