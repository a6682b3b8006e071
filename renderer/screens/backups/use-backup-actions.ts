import { useState } from 'react'
import type { BackupListing } from '../../../shared/ipc/backups.ts'
import type { Translate } from '../../../shared/text/translator.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { exchangeProblemText } from '../../exchange/exchange-problem-text.ts'
import type { OpenBackupProblem } from '../../backups/open-backup.ts'
import { useApp } from '../../state/app-context.tsx'
import { receiveFile } from '../../state/incoming-files.ts'
import { navigate } from '../../state/navigate.ts'
import { fileProblemText } from '../../state/use-files.ts'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { momentWords } from './backup-words.ts'

/** What came of looking into a backup. */
export type BackupCheck =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | { readonly kind: 'whole'; readonly attachments: number; readonly versions: number; readonly atMs: number }
  | { readonly kind: 'failed'; readonly reason: string }

/** What one can do with a backup. The code that reads files comes when it is first asked for. */
export function useBackupActions(backup: BackupListing) {
  const app = useApp()
  const tools = useText()
  const toasts = useToasts()
  const { text } = tools
  const [check, setCheck] = useState<BackupCheck>({ kind: 'none' })
  const [isOpening, setIsOpening] = useState(false)

  async function runCheck(): Promise<void> {
    setCheck({ kind: 'working' })
    const { readBackup } = await import('../../backups/open-backup.ts')
    const read = await readBackup(app, backup)
    if (!read.isOk) {
      setCheck({ kind: 'failed', reason: reasonText(text, read.error) })
      return
    }
    const atMs = app.clock.nowMs()
    app.backupMemory.noteChecked(backup, atMs)
    const { attachments, versions } = read.value
    setCheck({ kind: 'whole', attachments: attachments.length, versions: versions.length, atMs })
  }

  async function openNew(): Promise<void> {
    setIsOpening(true)
    const { openAsNewTavolo } = await import('../../backups/open-backup.ts')
    const opened = await openAsNewTavolo(app, backup)
    setIsOpening(false)
    if (!opened.isOk) {
      toasts.show({
        text: text('backups.notOpened', { reason: reasonText(text, opened.error) }),
        tone: 'attention',
      })
      return
    }
    const { tavoloId, title } = opened.value
    const moment = momentWords(backup.facts?.writtenAtMs ?? backup.changedAtMs, tools)
    toasts.show({
      text: text('backups.openedNew', { title, moment }),
      tone: 'good',
      action: {
        label: text('backups.goThere'),
        onAction: () => navigate({ screen: 'tavolo', tavoloId, section: { kind: 'overview' } }),
      },
    })
  }

  /** From here it is a file like any other that arrives: merged, or kept when its tavolo is not here. */
  async function bringIn(): Promise<void> {
    const read = await app.host.backupRead({ id: backup.id })
    if (read.isOk) receiveFile(read.value)
    else {
      const reason = fileProblemText(text, read.error)
      toasts.show({ text: text('backups.notRead', { reason }), tone: 'attention' })
    }
  }

  async function reveal(): Promise<void> {
    const isShown = await app.host.backupReveal({ id: backup.id })
    if (!isShown) toasts.show({ text: text('backups.notRevealed'), tone: 'attention' })
  }

  return {
    check,
    isOpening,
    onCheck: () => void runCheck(),
    onOpenNew: () => void openNew(),
    onBringIn: () => void bringIn(),
    onReveal: () => void reveal(),
  }
}

function reasonText(text: Translate, problem: OpenBackupProblem): string {
  switch (problem.kind) {
    case 'notRead':
      return fileProblemText(text, problem.problem)
    case 'refused':
      return exchangeProblemText(text, problem.problem).title
    default:
      return assertNever(problem)
  }
}
