import { dismissWording, takeWording } from '../../../../shared/doc/commands/words.ts'
import { waitingWordings } from '../../../../shared/doc/queries/waiting-wordings.ts'
import type { Wording } from '../../../../shared/doc/wordings.ts'
import type { MessageKey } from '../../../../shared/text/messages.ts'
import { isoDayOf, timeOfDayOf } from '../../../state/moments.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './card.module.css'

/**
 * Words that somebody wrote in a field while they were apart, and that lost against others: they can be read, taken in place
 * of what stands there, or put away.
 */
export function OtherWordings({ recordId }: { readonly recordId: string }) {
  const waiting = useQuery(waitingWordings)
  return waiting
    .filter(({ wording }) => wording.recordId === recordId)
    .map(({ wording }) => <OtherWording key={wording.id} wording={wording} />)
}

function OtherWording({ wording }: { readonly wording: Wording }) {
  const { text, formatMediumDate } = useText()
  const run = useRun()
  const { id, field, text: words, writtenAt, writtenBy } = wording
  const at = Date.parse(writtenAt)
  return (
    <Banner
      tone="info"
      title={text('map.wording.title', { field: text(`changes.field.${field}` as MessageKey) })}
      actions={
        <>
          <Button size="small" onPress={() => void run((context) => takeWording(context, id))}>
            {text('map.wording.take')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            onPress={() => void run((context) => dismissWording(context, id))}
          >
            {text('map.wording.dismiss')}
          </Button>
        </>
      }
    >
      <div className={styles.wording}>
        <p className={styles.wordingText}>{words}</p>
        <p>
          {text('map.override.signed', {
            hasName: writtenBy === '' ? 'no' : 'yes',
            name: writtenBy,
            date: formatMediumDate(isoDayOf(at)),
            time: timeOfDayOf(at),
          })}
        </p>
      </div>
    </Banner>
  )
}
