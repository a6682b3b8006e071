import { FolderInput, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { BackupPlace } from '../../../shared/ipc/backups.ts'
import type { HostResult } from '../../../shared/ipc/contract.ts'
import { useApp } from '../../state/app-context.tsx'
import { fileProblemText } from '../../state/use-files.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'
import styles from './backups.module.css'

/** Where the backups go, and choosing another place. */
export function FolderSection({
  place,
  onChange,
}: {
  readonly place: BackupPlace
  readonly onChange: () => void
}) {
  const { host } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  const [problem, setProblem] = useState<string | null>(null)

  async function change(ask: () => Promise<HostResult<'backupFolderChoose'>>): Promise<void> {
    setProblem(null)
    const answer = await ask()
    if (!answer.isOk) {
      setProblem(text('backups.folderNotSet', { reason: fileProblemText(text, answer.error) }))
    } else if (answer.value.kind === 'chosen') {
      toasts.show({ text: text('backups.folderSet', { path: answer.value.place.path }), tone: 'good' })
      onChange()
    }
  }
  async function show(): Promise<void> {
    const isShown = await host.backupReveal({ id: null })
    if (!isShown) toasts.show({ text: text('backups.folderNotShown'), tone: 'attention' })
  }

  return (
    <Section title={text('backups.folder')}>
      {place.kind === 'away' && (
        <Banner tone="warning" title={text('backups.awayTitle', { path: place.chosenPath })}>
          {text('backups.awayText')}
        </Banner>
      )}
      {problem !== null && <Banner tone="error" title={problem} onClose={() => setProblem(null)} />}
      <Paper className={styles.folder}>
        <div className={styles.folderWords}>
          <p className={classNames('code-text', styles.path)}>{place.path}</p>
          <p className={styles.facts}>
            {text(place.kind === 'chosen' ? 'backups.folderChosen' : 'backups.folderUsual')}
          </p>
        </div>
        <div className={styles.buttons}>
          <Button icon={<Icon of={FolderInput} />} onPress={() => void change(host.backupFolderChoose)}>
            {text('backups.chooseFolder')}
          </Button>
          <Button icon={<Icon of={FolderOpen} />} variant="quiet" onPress={() => void show()}>
            {text('backups.showFolder')}
          </Button>
          {place.kind !== 'usual' && (
            <Button variant="quiet" onPress={() => void change(host.backupFolderReset)}>
              {text('backups.useUsual')}
            </Button>
          )}
        </div>
      </Paper>
    </Section>
  )
}
