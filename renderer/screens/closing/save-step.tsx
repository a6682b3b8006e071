import { LockKeyhole, Package } from 'lucide-react'
import { useState } from 'react'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { SealSheet } from '../../exchange/seal-sheet.tsx'
import { formatFileSize } from '../../../shared/text/file-size.ts'
import { useFiles } from '../../state/use-files.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './closing.module.css'
import type { Proof } from './use-closing.ts'

/** The first step: the file is saved, read again from the disk, and opened apart. */
export function SaveStep({
  proof,
  onSave,
}: {
  readonly proof: Proof
  readonly onSave: (passphrase: string | null) => void
}) {
  const { text } = useText()
  const [isSealing, setIsSealing] = useState(false)
  const isWorking = proof.kind === 'saving' || proof.kind === 'checking'
  return (
    <Section title={text('closing.saveTitle')}>
      <p className={styles.help}>{text('closing.saveHelp')}</p>
      <div className={styles.buttons}>
        <Button
          variant={proof.kind === 'proved' ? 'secondary' : 'primary'}
          icon={<Icon of={Package} />}
          isPending={isWorking}
          onPress={() => onSave(null)}
        >
          {text('exchange.saveFile')}
        </Button>
        <Button
          variant="quiet"
          icon={<Icon of={LockKeyhole} />}
          isDisabled={isWorking}
          onPress={() => setIsSealing(true)}
        >
          {text('exchange.menuItemSealed')}
        </Button>
      </div>
      <div aria-live="polite" className={styles.outcome}>
        <Outcome proof={proof} />
      </div>
      {isSealing && (
        <SealSheet
          onLeave={() => setIsSealing(false)}
          onSave={(passphrase) => {
            setIsSealing(false)
            onSave(passphrase)
          }}
        />
      )}
    </Section>
  )
}

function Outcome({ proof }: { readonly proof: Proof }) {
  const { text, language } = useText()
  const files = useFiles()
  switch (proof.kind) {
    case 'none':
      return null
    case 'saving':
      return <p className={styles.help}>{text('closing.saving')}</p>
    case 'checking':
      return <p className={styles.help}>{text('closing.checking')}</p>
    case 'failed':
      return (
        <Banner tone="error" title={text('closing.notProved', { name: proof.name })}>
          {text(`closing.problem.${proof.problem}`)} {text('closing.nothingErased')}
        </Banner>
      )
    case 'proved': {
      const { file, name, savedId } = proof
      return (
        <Banner
          tone="good"
          title={text('closing.proved', { name, size: formatFileSize(file.sizeBytes, language) })}
          actions={<Button onPress={() => files.revealFile(savedId)}>{text('documents.reveal')}</Button>}
        >
          <p>
            {text('closing.provedText', {
              attachments: file.attachmentCount,
              versions: file.versionCount,
            })}
          </p>
          <p>
            {text('closing.fingerprint')} <span className={styles.print}>{file.sha256}</span>
          </p>
          {file.missingAttachments > 0 && (
            <p>{text('closing.missingAttachments', { count: file.missingAttachments })}</p>
          )}
          {file.missingVersions > 0 && (
            <p>{text('closing.missingVersions', { count: file.missingVersions })}</p>
          )}
        </Banner>
      )
    }
    default:
      return assertNever(proof)
  }
}
