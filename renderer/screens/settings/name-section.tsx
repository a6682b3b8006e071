import { useState } from 'react'
import { useApp, useAuthor } from '../../state/app-context.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'

// As much as the author of a change may be called (renderer/state/device-author.ts).
const longestName = 100

/** What others see beside one's changes. */
export function NameSection() {
  const { text } = useText()
  const { author } = useApp()
  const { name } = useAuthor()
  const [typed, setTyped] = useState<string | null>(null)
  const isTooLong = typed !== null && typed.trim().length > longestName
  return (
    <FormSection title={text('settings.you')}>
      <TextField
        label={text('settings.name')}
        description={text('settings.nameHelp')}
        errorMessage={isTooLong ? text('settings.nameTooLong', { limit: longestName }) : undefined}
        value={typed ?? name}
        spellCheck={false}
        onChange={(next) => {
          setTyped(next)
          if (next.trim().length <= longestName) author.rename(next)
        }}
        onBlur={() => setTyped(null)}
      />
    </FormSection>
  )
}
