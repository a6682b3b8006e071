import { Lock, LockOpen } from 'lucide-react'
import { setLocks } from '../../../../shared/doc/commands/canvas-locks.ts'
import { type LockedDeed, lockedDeeds, locksOf } from '../../../../shared/doc/canvas-locks.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { useFacilitates } from '../../../timer/use-facilitates.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { StepPanel } from '../step-panel.tsx'
import styles from './locks.module.css'

/** «Blocca», and while something is locked «Sblocca», for whoever facilitates. */
export function LockButton({ canvasId }: { readonly canvasId: Canvas['id'] }) {
  const { text } = useText()
  const run = useRun()
  const isLocked = useQuery(locksOf, canvasId).length > 0
  return (
    <Button
      size="small"
      icon={<Icon of={isLocked ? LockOpen : Lock} />}
      onPress={() =>
        void run((context) => setLocks(context, { canvasId, deeds: isLocked ? [] : lockedDeeds }))
      }
    >
      {text(isLocked ? 'canvases.locks.unlock' : 'canvases.locks.lock')}
    </Button>
  )
}

/** What is locked: whoever facilitates can leave some of it to the others, who read what they cannot do. */
export function LockPlace({ canvasId }: { readonly canvasId: Canvas['id'] }) {
  const { text, formatList } = useText()
  const run = useRun()
  const facilitates = useFacilitates()
  const locks = useQuery(locksOf, canvasId)
  if (locks.length === 0) return null
  if (!facilitates) {
    const deeds = formatList(locks.map((deed) => text(`canvases.locks.not.${deed}`)))
    return (
      <Banner tone="info" title={text('canvases.locks.title')}>
        {text('canvases.locks.others', { deeds })}
      </Banner>
    )
  }
  function change(deed: LockedDeed, isAllowed: boolean): void {
    const deeds = isAllowed ? locks.filter((each) => each !== deed) : [...locks, deed]
    run((context) => setLocks(context, { canvasId, deeds }))
  }
  return (
    <StepPanel
      icon={Lock}
      title={text('canvases.locks.title')}
      state={
        <div className={styles.switches}>
          {lockedDeeds.map((deed) => (
            <Switch
              key={deed}
              label={text(`canvases.locks.may.${deed}`)}
              value={!locks.includes(deed)}
              onChange={(isAllowed) => change(deed, isAllowed)}
            />
          ))}
        </div>
      }
    >
      <p className={styles.body}>{text('canvases.locks.body')}</p>
    </StepPanel>
  )
}
