import { FileSpreadsheet } from 'lucide-react'
import { type ClipboardEvent, useState } from 'react'
import type { Result } from '../../shared/util/result.ts'
import { useFiles } from '../state/use-files.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useText } from '../ui/text-context.tsx'
import styles from './lists.module.css'
import {
  type ListProblem,
  listProblemText,
  readListFile,
  readPastedList,
  type ReadList,
} from './read-list.ts'

// 5,000 people with long names and notes are 2 MB; more is another kind of file.
const largestListBytes = 10 * 1024 * 1024

/** Where the list comes from: a file, or cells copied in a spreadsheet. */
export function ListSource({
  help,
  pasteHelp,
  onRead,
}: {
  readonly help: string
  /** Which columns are known. */
  readonly pasteHelp: string
  readonly onRead: (list: ReadList) => void
}) {
  const { text } = useText()
  const { openFile } = useFiles()
  const [pasted, setPasted] = useState('')
  const [problem, setProblem] = useState<ListProblem | null>(null)

  function take(read: Result<ReadList, ListProblem>): void {
    setProblem(read.isOk ? null : read.error)
    if (read.isOk) onRead(read.value)
  }
  async function chooseFile(): Promise<void> {
    const filters = [{ name: text('lists.csvFiles'), extensions: ['csv', 'tsv', 'txt'] }]
    const file = await openFile({ filters, maxBytes: largestListBytes })
    if (file !== null) take(readListFile(file))
  }
  /** Pasted rows are shown at once; a field would take seconds to draw thousands of them. */
  function takePasted(event: ClipboardEvent): void {
    const cells = event.clipboardData.getData('text/plain')
    if (!cells.trim().includes('\n')) return
    event.preventDefault()
    take(readPastedList(cells))
  }
  return (
    <div className={styles.source}>
      <p>{help}</p>
      {problem !== null && (
        <Banner tone="error" title={listProblemText(text, problem)}>
          {text('lists.nothingWritten')}
        </Banner>
      )}
      <Button icon={<Icon of={FileSpreadsheet} />} onPress={() => void chooseFile()}>
        {text('lists.chooseFile')}
      </Button>
      <div onPaste={takePasted}>
        <TextArea
          label={text('lists.paste')}
          description={pasteHelp}
          value={pasted}
          onChange={setPasted}
          rows={7}
          onSubmit={() => take(readPastedList(pasted))}
        />
      </div>
      <Button
        variant="primary"
        isDisabled={pasted.trim() === ''}
        onPress={() => take(readPastedList(pasted))}
      >
        {text('lists.showPreview')}
      </Button>
    </div>
  )
}
