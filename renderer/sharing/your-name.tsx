import { useState } from 'react'
import { useApp, useAuthor } from '../state/app-context.tsx'
import { useText } from '../ui/text-context.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Asks for the name that others will see of whoever has not given one yet; nothing for everybody else. */
export function YourName() {
  const { text } = useText()
  const { author } = useApp()
  const { name } = useAuthor()
  const [typed, setTyped] = useState<string | null>(null)
  // It stays while one types.
  if (name !== '' && typed === null) return null
  return (
    <TextField
      label={text('sharing.closed.yourName')}
      description={text('sharing.closed.yourNameHelp')}
      value={typed ?? ''}
      spellCheck={false}
      onChange={(next) => {
        setTyped(next)
        author.rename(next)
      }}
    />
  )
}
