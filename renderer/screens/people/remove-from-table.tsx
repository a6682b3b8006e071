import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { CommandContext, CommandError } from '../../../shared/doc/commands/command.ts'
import { type Citation, listCitations } from '../../../shared/doc/queries/citations.ts'
import { sessionType } from '../../../shared/model/session.ts'
import type { Result } from '../../../shared/util/result.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useRecords } from '../../state/use-records.ts'
import { useUndo } from '../../state/use-undo.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './people-screen.module.css'
import type { TableEntryId } from './use-table-entries.ts'

/** Takes somebody from the table, with undo; where minutes name them, says where instead. */
export function RemoveFromTable({
  id,
  name,
  said,
  remove,
  onRemoved,
}: {
  readonly id: TableEntryId
  readonly name: string
  /** What the notice says once it is done. */
  readonly said: string
  readonly remove: (context: CommandContext) => Result<null, CommandError>
  readonly onRemoved: () => void
}) {
  const { text } = useText()
  const { documents } = useTavolo()
  const { runWithUndo } = useUndo()
  const [citations, setCitations] = useState<readonly Citation[]>([])
  const places = usePlaces(citations)
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The answer stands above the button, and must not push it out of sight.
    if (citations.length > 0) part.current?.scrollIntoView({ block: 'nearest' })
  }, [citations])

  function press(): void {
    const found = listCitations(documents, id)
    setCitations(found)
    if (found.length > 0) return
    runWithUndo(said, remove)
    onRemoved()
  }
  return (
    <div ref={part} className={styles.remove}>
      {citations.length > 0 && (
        <Banner tone="info" title={text('people.cannotRemove', { name })} onClose={() => setCitations([])}>
          <p>{text('people.citedIn')}</p>
          <ul className={styles.places}>
            {places.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        </Banner>
      )}
      <Button variant="quiet" icon={<Icon of={Trash2} />} onPress={press}>
        {text('people.remove')}
      </Button>
    </div>
  )
}

/** «Presenze: 1ª e 3ª sessione», one line a kind of place. */
function usePlaces(citations: readonly Citation[]): string[] {
  const { text, formatList, formatOrdinal } = useText()
  const sessions = useRecords(sessionType)
  return [...Map.groupBy(citations, ({ kind }) => kind)].map(([kind, ofKind]) => {
    const cited = new Set(ofKind.map(({ sessionId }) => sessionId))
    const numbers = sessions.filter((session) => cited.has(session.id)).map(({ number }) => number)
    const where = text(`people.place.${kind}`)
    if (numbers.length === 0) return where
    const ordinals = formatList(numbers.toSorted((left, right) => left - right).map(formatOrdinal))
    return text('people.placeOfSessions', { where, ordinals })
  })
}
