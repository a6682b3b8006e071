import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './closing.module.css'
import { CountStep } from './count-step.tsx'
import { EraseStep } from './erase-step.tsx'
import { SaveStep } from './save-step.tsx'
import { useClosing } from './use-closing.ts'

/** «Chiudi e cancella da questo computer»: the tavolo becomes a file that is proved, and then leaves this computer. */
export function ClosingScreen() {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const { proof, count, save, erase } = useClosing()
  const [hasBackupsErased, setHasBackupsErased] = useState(true)
  return (
    <Page
      width="text"
      title={text('closing.title')}
      lead={text('closing.lead')}
      eyebrow={
        <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'documents' } })} isQuiet>
          <Icon of={ArrowLeft} size="small" /> {text('closing.back')}
        </Link>
      }
    >
      <div className={styles.steps}>
        <SaveStep proof={proof} onSave={save} />
        <CountStep count={count} hasBackupsErased={hasBackupsErased} onBackupsChange={setHasBackupsErased} />
        <EraseStep
          isProved={proof.kind === 'proved' && count !== null}
          onErase={() => erase(hasBackupsErased ? 'erase' : 'keep')}
        />
      </div>
    </Page>
  )
}
