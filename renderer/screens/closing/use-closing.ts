import { useEffect, useRef, useState } from 'react'
import { readProcess } from '../../../shared/doc/process-fields.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { fileNameOf } from '../../export/file-name.ts'
import { filtersOf } from '../../export/file-kinds.ts'
import { forgetExports } from '../../export/export-log.ts'
import { proveSavedFile, type ProofProblem, type ProvedFile } from '../../exchange/prove-saved-file.ts'
import { usePackTavolo } from '../../exchange/use-pack-tavolo.ts'
import { workerDesk } from '../../exchange/worker-desk.ts'
import { useApp } from '../../state/app-context.tsx'
import { countTavolo, type TavoloCount } from '../../state/count-tavolo.ts'
import { eraseTavolo } from '../../state/erase-tavolo.ts'
import { navigate } from '../../state/navigate.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useFiles } from '../../state/use-files.ts'
import { useText } from '../../ui/text-context.tsx'

/** How far the file is that takes the tavolo away. */
export type Proof =
  | { readonly kind: 'none' | 'saving' | 'checking' }
  | { readonly kind: 'proved'; readonly name: string; readonly savedId: string; readonly file: ProvedFile }
  | { readonly kind: 'failed'; readonly name: string; readonly problem: ProofProblem | 'unexpected' }

/** What the screen that closes a tavolo shows and does. */
export interface Closing {
  readonly proof: Proof
  /** Null while it is being counted. */
  readonly count: TavoloCount | null
  /** Saves the file and proves it; with null it is open to everybody who has it. */
  readonly save: (passphrase: string | null) => void
  /** Erases; does nothing while the file is not proved. */
  readonly erase: (backups: 'erase' | 'keep') => void
}

/** Saves and proves the file, counts what would go, and erases. A change of the tavolo takes the proof back. */
export function useClosing(): Closing {
  const app = useApp()
  const { session, documents, id: tavoloId } = useTavolo()
  const { proof, setProof, save } = useProof()
  const [count, setCount] = useState<TavoloCount | null>(null)
  const sparedSha256 = proof.kind === 'proved' ? proof.file.sha256 : null
  useEffect(() => {
    let isWanted = true
    void countTavolo(app, session, sparedSha256).then((counted) => {
      if (isWanted) setCount(counted)
    })
    return () => {
      isWanted = false
    }
  }, [app, session, sparedSha256])
  useEffect(() => {
    function onUpdate(): void {
      setProof((now) =>
        now.kind === 'proved' ? { kind: 'failed', name: now.name, problem: 'changed' } : now,
      )
    }
    documents.official.on('update', onUpdate)
    documents.work.on('update', onUpdate)
    return () => {
      documents.official.off('update', onUpdate)
      documents.work.off('update', onUpdate)
    }
  }, [documents, setProof])

  async function eraseNow(backups: 'erase' | 'keep'): Promise<void> {
    if (proof.kind !== 'proved' || count === null) return
    // The stick may have been pulled out since, or the file moved: without it nothing would bring the tavolo back.
    const onDisk = await app.host.savedFileHash({ savedId: proof.savedId })
    if (onDisk?.sha256 !== proof.file.sha256) {
      setProof({ kind: 'failed', name: proof.name, problem: onDisk === null ? 'gone' : 'different' })
      return
    }
    forgetExports(tavoloId)
    const { title } = readProcess(documents)
    const file = { name: proof.name, sha256: proof.file.sha256 }
    const sha256s = count.attachments?.sha256s ?? []
    // This screen goes, and with it the last one who has the tavolo open.
    navigate({ screen: 'erased' })
    void eraseTavolo(app, { tavoloId, title, file, sha256s, backups })
  }
  return { proof, count, save, erase: (backups) => void eraseNow(backups) }
}

function useProof() {
  const { host, logError } = useApp()
  const { documents, id: tavoloId } = useTavolo()
  const { text } = useText()
  const files = useFiles()
  const pack = usePackTavolo()
  const [proof, setProof] = useState<Proof>({ kind: 'none' })
  const isBusy = useRef(false)

  async function run(passphrase: string | null): Promise<void> {
    setProof({ kind: 'saving' })
    const bytes = await pack(passphrase)
    const job = { kind: 'tavolo-file', passphrase } as const
    const saved =
      bytes === null
        ? null
        : await files.saveFile({
            suggestedName: fileNameOf(job, { snapshot: readSnapshot(documents), translate: text }),
            filters: filtersOf(text, 'tavolo'),
            bytes,
          })
    if (bytes === null || saved === null) {
      setProof({ kind: 'none' })
      return
    }
    const { name, savedId } = saved
    setProof({ kind: 'checking' })
    const proved = await proveSavedFile(
      { host, desk: workerDesk },
      { tavoloId, documents, bytes, savedId, passphrase },
    )
    setProof(
      proved.isOk
        ? { kind: 'proved', name, savedId, file: proved.value }
        : { kind: 'failed', name, problem: proved.error },
    )
  }

  function save(passphrase: string | null): void {
    if (isBusy.current) return
    isBusy.current = true
    run(passphrase)
      .catch((error: unknown) => {
        logError(error instanceof Error ? error : new Error(String(error)))
        setProof({ kind: 'failed', name: '', problem: 'unexpected' })
      })
      .finally(() => {
        isBusy.current = false
      })
  }
  return { proof, setProof, save }
}
