import { useEffect } from 'react'
import { tavoloFileKind, useFileTaking } from './use-file-taking.ts'

/** Takes `.tavolo` and JSON files that are dropped anywhere on the window; other files are left to who wants them. */
export function useDroppedFiles(): void {
  const { takeDropped } = useFileTaking()
  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      if (event.dataTransfer?.types.includes('Files') !== true || event.defaultPrevented) return
      // Without this the browser lets nothing be dropped.
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    function onDrop(event: DragEvent): void {
      const files = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => tavoloFileKind(name) !== null)
      if (files.length === 0) return
      // Before the text or the photos under the pointer: a tavolo is nothing to put there.
      event.preventDefault()
      event.stopPropagation()
      void takeAll(files)
    }
    async function takeAll(files: readonly File[]): Promise<void> {
      for (const file of files) await takeDropped(file)
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop, { capture: true })
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop, { capture: true })
    }
  }, [takeDropped])
}
