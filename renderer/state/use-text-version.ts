import { useEffect, useState } from 'react'
import { useTavolo } from './tavolo-context.tsx'

/** A pause in typing after which what depends on a text is worked out again. */
const restMs = 500

/** A number that grows when the minutes' text has changed and come to rest, whoever typed. */
export function useTextVersion(): number {
  const { documents } = useTavolo()
  const [version, setVersion] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function onUpdate(): void {
      clearTimeout(timer)
      timer = setTimeout(() => setVersion((before) => before + 1), restMs)
    }
    documents.official.on('update', onUpdate)
    return () => {
      clearTimeout(timer)
      documents.official.off('update', onUpdate)
    }
  }, [documents])
  return version
}
