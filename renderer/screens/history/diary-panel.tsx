import { Table2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type DiaryEntry, readDiary } from '../../../shared/doc/queries/diary.ts'
import { isoDayOf, timeOfDayOf } from '../../state/moments.ts'
import { useChangeLog } from '../../state/use-change-log.ts'
import { useFiles } from '../../state/use-files.ts'
import { useProcess } from '../../state/use-records.ts'
import { useToday } from '../../state/use-clock.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { WaitingPlace } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { DiaryEntryLine } from './diary-entry-line.tsx'
import { useAuthorName } from './use-author-name.ts'
import styles from './history.module.css'

/** A month's work comes at once; who looks further back asks for it. */
const daysAtATime = 14

const everybody = 'everybody'

/** Who did what when, by day, for one person or all; as a file too. */
export function DiaryPanel() {
  const { text, formatLongDate } = useText()
  const log = useChangeLog()
  const today = useToday()
  const authorName = useAuthorName()
  const entries = useMemo(() => readDiary(log === null || log === 'failed' ? [] : log), [log])
  const [who, setWho] = useState<string>(everybody)
  const [day, setDay] = useState<string | null>(null)
  const [dayCount, setDayCount] = useState(daysAtATime)
  if (log === null) return <WaitingPlace label={text('history.diaryLoading')} />
  if (log === 'failed') return <Banner tone="error" title={text('history.diaryFailed')} />
  if (entries.length === 0) {
    return <EmptyState title={text('history.diaryEmptyTitle')}>{text('history.diaryEmptyBody')}</EmptyState>
  }
  const names = [...new Set(entries.map(({ author }) => authorName(author)))].toSorted()
  const shown = entries.filter(
    (entry) =>
      (who === everybody || authorName(entry.author) === nameOfChoice(who)) &&
      (day === null || isoDayOf(entry.fromMs) === day || isoDayOf(entry.toMs) === day),
  )
  const days = [...new Set(shown.map(({ toMs }) => isoDayOf(toMs)))]
  const isFiltered = who !== everybody || day !== null
  return (
    <>
      <div className={styles.filters}>
        <Select
          label={text('history.person')}
          value={who}
          onChange={setWho}
          options={[
            { id: everybody, label: text('history.everybody') },
            ...names.map((name) => ({ id: choiceOf(name), label: name })),
          ]}
        />
        <DateField label={text('history.day')} value={day} onChange={setDay} today={today} max={today} />
        {isFiltered && (
          <Button
            variant="quiet"
            onPress={() => {
              setWho(everybody)
              setDay(null)
            }}
          >
            {text('history.clearFilter')}
          </Button>
        )}
        <DiaryCsvButton entries={shown} />
      </div>
      {shown.length === 0 && <p className={styles.hint}>{text('history.diaryNone')}</p>}
      {days.slice(0, dayCount).map((each) => (
        <Section key={each} title={formatLongDate(each)}>
          <Paper padding="none">
            <ul className={styles.list}>
              {shown
                .filter(({ toMs }) => isoDayOf(toMs) === each)
                .map((entry) => (
                  <DiaryEntryLine key={`${entry.author.deviceId} ${entry.fromMs}`} entry={entry} />
                ))}
            </ul>
          </Paper>
        </Section>
      ))}
      {days.length > dayCount && (
        <Button variant="quiet" onPress={() => setDayCount(dayCount + daysAtATime)}>
          {text('history.olderDays')}
        </Button>
      )}
    </>
  )
}

/** A person's name may be any text: as a choice it never meets «everybody». */
function choiceOf(name: string): string {
  return `name ${name}`
}

function nameOfChoice(choice: string): string {
  return choice.slice('name '.length)
}

function DiaryCsvButton({ entries }: { readonly entries: readonly DiaryEntry[] }) {
  const { text, language } = useText()
  const { title } = useProcess()
  const files = useFiles()
  const toasts = useToasts()

  async function save(): Promise<void> {
    // The writer comes when the first file is asked for.
    const { diaryCsv } = await import('../../../shared/export/diary-csv.ts')
    const bytes = diaryCsv({
      entries,
      translate: text,
      separator: language === 'it' ? ';' : ',',
      localTime: (momentMs) => ({ day: isoDayOf(momentMs), time: timeOfDayOf(momentMs) }),
    })
    const saved = await files.saveFile({
      // File systems take 255 bytes; the rest of the name comes after.
      suggestedName: `${text('history.csvName', { tavolo: title.slice(0, 40).trim() })}.csv`,
      filters: [{ name: text('documents.formatNames.csv'), extensions: ['csv'] }],
      bytes,
    })
    if (saved === null) return
    toasts.show({
      text: text('documents.saved', { name: saved.name }),
      tone: 'good',
      action: { label: text('documents.reveal'), onAction: () => files.revealFile(saved.savedId) },
    })
  }

  return (
    <Button
      icon={<Icon of={Table2} size="small" />}
      aria-label={text('history.saveCsvNamed')}
      onPress={() => void save()}
    >
      {text('history.saveCsv')}
    </Button>
  )
}
