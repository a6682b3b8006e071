import { Copy, RefreshCw } from 'lucide-react'
import type { DoctorFacts } from '../../../shared/sync/room/doctor.ts'
import { checkIds, judgeCheck } from '../../../shared/sync/room/doctor.ts'
import type { Clock } from '../../../shared/util/clock.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { CheckRow } from './check-row.tsx'
import { DeviceForm } from './device-form.tsx'
import styles from './doctor.module.css'
import { deviceWords, findingValues, reportText, summaryWords } from './doctor-words.ts'
import { Recipes } from './recipes.tsx'
import type { DoctorHost, DoctorProgress } from './run-doctor.ts'
import { useDoctor } from './use-doctor.ts'

/** What the doctor needs. */
export interface ConnectionDoctorProps {
  readonly host: DoctorHost
  readonly clock: Clock
  /** Where the hub of this computer listens; null while the tavolo is not open to the room. */
  readonly hub: DoctorFacts['hub']
  /** How many other devices have ever reached the hub; null when nobody counted. */
  readonly guestsReached: number | null
}

/** «Non si collega?»: looks for what keeps others from coming in as soon as it opens, and says what to do. */
export function ConnectionDoctor({
  isOpen,
  onOpenChange,
  ...rest
}: ConnectionDoctorProps & {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}) {
  return isOpen ? <OpenDoctor {...rest} onOpenChange={onOpenChange} /> : null
}

function OpenDoctor({
  host,
  clock,
  hub,
  guestsReached,
  onOpenChange,
}: ConnectionDoctorProps & { readonly onOpenChange: (isOpen: boolean) => void }) {
  const tools = useText()
  const { text } = tools
  const toasts = useToasts()
  const { progress, run } = useDoctor(host, { hub, guestsReached })
  const isRunning = progress === null || progress.pending.size > 0

  async function copy({ facts }: DoctorProgress) {
    const at = { date: tools.formatLongDate(clock.today()), time: clock.timeOfDay() }
    await host.textCopy({ text: reportText(facts, at, tools) })
    toasts.show({ text: text('doctor.copied'), tone: 'good' })
  }

  return (
    <Sheet
      title={text('doctor.title')}
      isOpen
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button
            icon={<Icon of={Copy} size="small" />}
            isDisabled={isRunning}
            onPress={() => progress !== null && void copy(progress)}
          >
            {text('doctor.copy')}
          </Button>
          <Button
            variant="primary"
            icon={<Icon of={RefreshCw} size="small" />}
            isPending={isRunning}
            onPress={() => run(null)}
          >
            {text('doctor.again')}
          </Button>
        </>
      }
    >
      <div className={styles.doctor}>
        <p>{text('doctor.lead')}</p>
        {progress !== null && (
          <>
            <Summary progress={progress} />
            <ul className={styles.rows} aria-label={text('doctor.list')}>
              {checkIds.map((id) => (
                <CheckRow
                  key={id}
                  check={judgeCheck(id, progress.facts)}
                  isPending={progress.pending.has(id)}
                  values={findingValues(progress.facts, tools)}
                />
              ))}
            </ul>
          </>
        )}
        <DeviceForm result={progress && deviceWords(progress, tools)} onTry={run} />
        <Recipes />
      </div>
    </Sheet>
  )
}

/** How far it is; when it is done, what came of it. Readers hear it once. */
function Summary({ progress }: { readonly progress: DoctorProgress }) {
  const tools = useText()
  const { text } = tools
  const { pending, hasFailed } = progress
  return (
    <>
      <div aria-live="polite" className={styles.summary}>
        {pending.size === 0 ? summaryWords(progress, tools) : text('doctor.checking')}
      </div>
      {pending.size > 0 && (
        <Progress
          label={text('doctor.progress')}
          value={checkIds.length - pending.size}
          max={checkIds.length}
        />
      )}
      {hasFailed && pending.size === 0 && (
        <Banner tone="warning" title={text('doctor.failedTitle')}>
          {text('doctor.failedText')}
        </Banner>
      )}
    </>
  )
}
