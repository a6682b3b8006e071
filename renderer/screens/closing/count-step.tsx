import { Archive, Database, FileText, History, Image, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatFileSize } from '../../../shared/text/file-size.ts'
import type { TavoloCount } from '../../state/count-tavolo.ts'
import { CheckboxField } from '../../ui/checkbox-field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { WaitingPlace } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './closing.module.css'

/** The second step: what this computer has of the tavolo, with numbers and sizes. */
export function CountStep(props: {
  readonly count: TavoloCount | null
  readonly hasBackupsErased: boolean
  readonly onBackupsChange: (hasBackupsErased: boolean) => void
}) {
  const { text, language } = useText()
  const { count } = props
  if (count === null) {
    return (
      <Section title={text('closing.countTitle')}>
        <WaitingPlace label={text('closing.counting')} />
      </Section>
    )
  }
  const { secondCopy, versions, attachments, backups, documentBytes } = count
  const size = (sizeBytes: number) => (sizeBytes === 0 ? '' : formatFileSize(sizeBytes, language))
  const backupBytes = backups?.erased.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) ?? 0
  return (
    <Section title={text('closing.countTitle')}>
      <Paper padding="none">
        <ul className={styles.parts} aria-label={text('closing.countTitle')}>
          <Part icon={FileText} title={text('closing.documents')}>
            {text('closing.documentsHint')} {documentBytes !== null && size(documentBytes)}
          </Part>
          <Part icon={Database} title={text('closing.secondCopy')}>
            {secondCopy === null
              ? text('closing.notCounted')
              : `${text('closing.states', { count: secondCopy.count })} ${size(secondCopy.sizeBytes)}`}
          </Part>
          <Part icon={History} title={text('closing.versions')}>
            {versions === null
              ? text('closing.notCounted')
              : `${text('closing.versionCount', { count: versions.count })} ${size(versions.sizeBytes)}`}
          </Part>
          <Part icon={Image} title={text('closing.attachments')}>
            {attachments === null
              ? text('closing.attachmentsNotCounted')
              : `${text('closing.fileCount', { count: attachments.sha256s.length })} ${size(attachments.sizeBytes)}`}
            {attachments !== null && attachments.keptCount > 0 && (
              <> {text('closing.attachmentsKept', { count: attachments.keptCount })}</>
            )}
          </Part>
          <Part icon={Archive} title={text('closing.backups')}>
            {backups === null
              ? text('closing.backupsNotCounted')
              : `${text('closing.backupCount', { count: backups.erased.length })} ${size(backupBytes)}`}
            {backups !== null && backups.left.length > 0 && (
              <> {text('closing.backupsLeft', { count: backups.left.length })}</>
            )}
            {backups !== null && backups.awayPath !== null && (
              <> {text('closing.backupsAway', { path: backups.awayPath })}</>
            )}
            <CheckboxField
              className={styles.choice}
              label={text('closing.eraseBackups')}
              value={props.hasBackupsErased}
              onChange={props.onBackupsChange}
            />
          </Part>
        </ul>
      </Paper>
      <p className={styles.help}>{text('closing.notTouched')}</p>
    </Section>
  )
}

function Part({
  icon,
  title,
  children,
}: {
  readonly icon: LucideIcon
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <li className={styles.part}>
      <Icon of={icon} />
      <div className={styles.partWords}>
        <p className={styles.partTitle}>{title}</p>
        <div className={styles.help}>{children}</div>
      </div>
    </li>
  )
}
