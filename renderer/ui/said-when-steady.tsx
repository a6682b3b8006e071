import { useEffect, useState } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

/** What changes back within this time is not worth interrupting whoever listens to the page. */
const sayAfterMs = 2000

/** By then a reader has taken the words; whoever goes through the page later finds those on the screen, once. */
const forgetAfterMs = 3000

/** Reads out words that stand on the screen and change by themselves, once they have stayed as they are. */
export function SaidWhenSteady({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const saying = setTimeout(() => setSaid(words), sayAfterMs)
    const forgetting = setTimeout(() => setSaid(''), sayAfterMs + forgetAfterMs)
    return () => {
      clearTimeout(saying)
      clearTimeout(forgetting)
    }
  }, [words])
  return (
    <VisuallyHidden>
      <output>{said}</output>
    </VisuallyHidden>
  )
}
