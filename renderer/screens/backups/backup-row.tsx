import { FolderSearch, ShieldCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BackupListing } from '../../../shared/ipc/backups.ts'
import { formatFileSize } from '../../../shared/text/file-size.ts'
import { useApp } from '../../state/app-context.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'
import type { BackupGroup } from './group-backups.ts'
import { checkedWords, momentWords } from './backup-words.ts'
import styles from './backups.module.css'
import { type BackupCheck, useBackupActions } from './use-backup-actions.ts'

/** One backup: from when, how large, whether it is whole, and what one can do with it. */
export function BackupRow({
  backup,
  whereabouts,
}: {
  readonly backup: BackupListing
  /** Null when the backup does not say of which tavolo it is. */
  readonly whereabouts: BackupGroup['whereabouts'] | null
}) {
  const tools = useText()
  const { text } = tools
  const actions = useBackupActions(backup)
  const { facts, name, sizeBytes, changedAtMs, isElsewhere, state } = backup
  const moment = momentWords(facts?.writtenAtMs ?? changedAtMs, tools)
  const said = [
    formatFileSize(sizeBytes, tools.language),
    ...(facts !== null && facts.writtenBy !== '' ? [text('backups.by', { name: facts.writtenBy })] : []),
    ...(isElsewhere ? [text('backups.isElsewhere')] : []),
    ...(facts === null ? [name] : []),
  ]
  const bringInWord = whereabouts === 'gone' ? 'putBack' : 'merge'
  return (
    <li className={styles.row}>
      <div className={styles.rowWords}>
        <p className={styles.moment}>{moment}</p>
        <p className={styles.facts} dir="auto">
          {said.join(' · ')}
        </p>
        <CheckLine backup={backup} check={actions.check} />
      </div>
      <div className={styles.buttons}>
        {state !== 'newer' && (
          <Button
            size="small"
            isPending={actions.check.kind === 'working'}
            aria-label={text('backups.checkNamed', { moment })}
            onPress={actions.onCheck}
          >
            {text('backups.check')}
          </Button>
        )}
        {state === 'looksWhole' && (
          <>
            <Button
              size="small"
              isPending={actions.isOpening}
              aria-label={text('backups.openNewNamed', { moment })}
              onPress={actions.onOpenNew}
            >
              {text('backups.openNew')}
            </Button>
            <Button
              size="small"
              aria-label={text(`backups.${bringInWord}Named`, { moment })}
              onPress={actions.onBringIn}
            >
              {text(`backups.${bringInWord}`)}
            </Button>
          </>
        )}
        <IconButton
          label={text('backups.revealNamed', { name })}
          icon={<Icon of={FolderSearch} size="small" />}
          size="small"
          onPress={actions.onReveal}
        />
      </div>
    </li>
  )
}

/** Whether it is whole, as far as anybody has looked; said aloud when somebody asked. */
function CheckLine({ backup, check }: { readonly backup: BackupListing; readonly check: BackupCheck }) {
  const tools = useText()
  const { text } = tools
  const { clock, backupMemory } = useApp()
  const dayOf = (atMs: number) => checkedWords(atMs, clock.nowMs(), tools)
  const checkedAtMs = backupMemory.checkedAtMs(backup)
  return (
    <div aria-live="polite" className={styles.check}>
      {check.kind === 'whole' && (
        <p className={styles.whole}>
          <Icon of={ShieldCheck} size="small" />
          {text('backups.checkedWhole', {
            attachments: check.attachments,
            versions: check.versions,
            day: dayOf(check.atMs),
          })}
        </p>
      )}
      {check.kind === 'failed' && (
        <Damaged>
          {text('backups.checkedDamaged', { reason: check.reason })} {text('backups.useAnother')}
        </Damaged>
      )}
      {check.kind === 'none' && backup.state === 'damaged' && <Damaged>{text('backups.damaged')}</Damaged>}
      {check.kind === 'none' && backup.state === 'newer' && <Damaged>{text('backups.newer')}</Damaged>}
      {check.kind === 'none' && backup.state === 'looksWhole' && checkedAtMs !== null && (
        <p className={styles.whole}>
          <Icon of={ShieldCheck} size="small" />
          {text('backups.checkedBefore', { day: dayOf(checkedAtMs) })}
        </p>
      )}
    </div>
  )
}

function Damaged({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.damaged}>
      <Icon of={TriangleAlert} size="small" />
      <span>{children}</span>
    </p>
  )
}
