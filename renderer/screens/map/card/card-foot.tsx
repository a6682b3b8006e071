import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandContext, CommandError } from '../../../../shared/doc/commands/command.ts'
import type { Result } from '../../../../shared/util/result.ts'
import { type Citable, citationRuns } from '../../../citing/map-citations.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import styles from './card.module.css'
import { useCloseCard } from './use-card-focus.ts'

/** What can be done with the whole record: into the verbale, or away, with undo. */
export function CardFoot({
  record,
  said,
  remove,
  children,
}: {
  readonly record: Citable
  /** What the notice says once it is taken away. */
  readonly said: string
  readonly remove: (context: CommandContext) => Result<unknown, CommandError>
  /** What else can be done with it. */
  readonly children?: ReactNode
}) {
  const tools = useText()
  const { text } = tools
  const { documents } = useTavolo()
  const close = useCloseCard(record.id)
  const { runWithUndo } = useUndo()
  return (
    <div className={styles.foot}>
      <ToMinutes makeBlocks={() => [{ kind: 'paragraph', runs: citationRuns(documents, record, tools) }]} />
      {children}
      <Button
        variant="quiet"
        icon={<Icon of={Trash2} />}
        onPress={() => {
          if (runWithUndo(said, remove) !== null) close()
        }}
      >
        {text('map.remove')}
      </Button>
    </div>
  )
}
