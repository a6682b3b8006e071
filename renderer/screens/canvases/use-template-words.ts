import { useMemo } from 'react'
import { templateOf } from '../../../shared/canvas/canvas-templates.ts'
import { type TemplateWords, templateWords } from '../../../shared/canvas/template-words.ts'
import { useText } from '../../ui/text-context.tsx'

/** The words of a template in the language of the interface; null for no template, and for one of a newer Tavolo. */
export function useTemplateWords(key: string): TemplateWords | null {
  const { text } = useText()
  return useMemo(() => {
    const template = templateOf(key)
    return template === null ? null : templateWords(text, template)
  }, [text, key])
}
