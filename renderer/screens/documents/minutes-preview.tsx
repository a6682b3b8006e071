import { useDeferredValue, useMemo } from 'react'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { minutesDocument } from '../../../shared/export/minutes-document.ts'
import { personalNamesLeft, type PersonalName } from '../../../shared/export/personal-names.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { MinutesChoice } from '../../export/export-job.ts'
import { useApp } from '../../state/app-context.tsx'
import { useQuery } from '../../state/use-records.ts'
import { Banner } from '../../ui/banner.tsx'
import { useText } from '../../ui/text-context.tsx'
import { DocumentPaper } from './document-paper.tsx'
import styles from './documents.module.css'

/** The document as it would be saved now, and the names that the version for publication would still show. */
export function MinutesPreview({
  sessionId,
  choice,
}: {
  readonly sessionId: Id<'session'>
  readonly choice: MinutesChoice
}) {
  const { text, language } = useText()
  const { clock } = useApp()
  const snapshot = useQuery(readSnapshot)
  // Ticking one box after the other must not wait for the paper.
  const shown = useDeferredValue(choice)
  const { tree, names } = useMemo(() => {
    const createdIso = new Date(clock.nowMs()).toISOString()
    const options = { snapshot, sessionId, ...shown, language, translate: text, createdIso }
    const left = shown.version === 'publication' ? personalNamesLeft(options) : null
    return { tree: minutesDocument(options), names: left?.isOk === true ? left.value : [] }
  }, [snapshot, sessionId, shown, language, text, clock])
  if (!tree.isOk) return <Banner tone="error" title={text(`documents.problem.${tree.error.kind}`)} />
  return (
    <div className={styles.preview}>
      {names.length > 0 && <NamesLeft names={names} />}
      <DocumentPaper tree={tree.value} label={text('documents.preview')} />
    </div>
  )
}

function NamesLeft({ names }: { readonly names: readonly PersonalName[] }) {
  const { text } = useText()
  return (
    <Banner tone="warning" title={text('documents.namesLeft', { count: names.length })}>
      <p>{text('documents.namesLeftHint')}</p>
      <ul className={styles.names}>
        {names.map(({ participantId, familyName, excerpt }) => (
          <li key={`${participantId} ${excerpt}`}>
            {text('documents.nameLeft', { name: familyName, excerpt })}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
