import { CalendarDays, Trash2 } from 'lucide-react'
import { formatFileSize } from '../../../shared/text/file-size.ts'
import { hrefOf } from '../../state/route.ts'
import { useNow, useToday } from '../../state/use-clock.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Paper } from '../../ui/paper.tsx'
import { useText } from '../../ui/text-context.tsx'
import { dayWords } from './day-words.ts'
import styles from './tavolo-sheet.module.css'
import { type ShelvedTavolo, useRemoval } from './use-removal.ts'

// «Today» turns into «yesterday» within a minute of midnight.
const clockStepMs = 60_000

// A tavolo with a few people, and one with some sessions written down.
const someBytes = 10_000
const muchBytes = 50_000

function thicknessOf(sizeBytes: number): string | undefined {
  if (sizeBytes < someBytes) return undefined
  return sizeBytes < muchBytes ? styles.some : styles.much
}

/** A tavolo as the first page of its papers: its whole face opens it. */
export function TavoloSheet({ tavolo }: { readonly tavolo: ShelvedTavolo }) {
  const tools = useText()
  const { text, language, formatList } = tools
  const nowMs = useNow(clockStepMs)
  const removal = useRemoval()
  const { title, processKind, places = [], lastChangedAtMs, lastChangedBy, sizeBytes } = tavolo
  const day = dayWords(lastChangedAtMs, nowMs, tools)
  return (
    <Paper as="li" padding="none" isInteractive className={classNames(styles.sheet, thicknessOf(sizeBytes))}>
      <p className={styles.kind}>
        {processKind === null ? text('home.kindUnknown') : text(`home.kind.${processKind}`)}
      </p>
      <h2 className={styles.title} dir="auto">
        <Link
          href={hrefOf({ screen: 'tavolo', tavoloId: tavolo.id, section: { kind: 'overview' } })}
          isQuiet
          data-cover=""
        >
          {title}
        </Link>
      </h2>
      {places.length > 0 && (
        <p className={styles.places} dir="auto">
          {formatList(places)}
        </p>
      )}
      <NextSession openDays={tavolo.openDays ?? []} />
      <div className={styles.foot}>
        <p className={styles.facts}>
          <span>
            {lastChangedBy === ''
              ? text('home.changed', { day })
              : text('home.changedBy', { day, name: lastChangedBy })}
          </span>
          <span className={styles.size}>{formatFileSize(sizeBytes, language)}</span>
        </p>
        <span className={styles.remove}>
          <IconButton
            label={text('home.remove', { title })}
            icon={<Icon of={Trash2} size="small" />}
            size="small"
            onPress={() => removal.remove(tavolo)}
          />
        </span>
      </div>
    </Paper>
  )
}

/** When the table meets next, if that is planned. */
function NextSession({ openDays }: { readonly openDays: readonly string[] }) {
  const { text, formatLongDate } = useText()
  const today = useToday()
  const day = openDays.find((openDay) => openDay >= today)
  if (day === undefined) return null
  return (
    <p className={styles.next}>
      <Icon of={CalendarDays} size="small" />
      <span>
        {day === today ? text('home.sessionToday') : text('home.nextSession', { day: formatLongDate(day) })}
      </span>
    </p>
  )
}
