import type * as Y from 'yjs'

/** A word and a moment: when it was written, or when the frame that shows it was drawn. Milliseconds since 1970, of the computer's steady clock. */
export interface WordMoment {
  readonly word: string
  readonly atMs: number
}

/** Times when others' edits are seen on the screen. */
export interface EditSights {
  /** Writes so many words, one after the other, each at a moment of its own between frames. */
  readonly write: (who: string, words: number) => Promise<readonly WordMoment[]>
  /** The words of others since the last time, each with its frame. */
  readonly take: () => readonly WordMoment[]
}

// Longer than a frame, so that each word meets another part of it.
const pauseMs = 30

/** Watches one map of a document from now on. */
export function watchSights(document: Y.Doc): EditSights {
  const map = document.getMap<number>('sights')
  let seen: WordMoment[] = []
  let count = 0
  map.observe(({ keysChanged, transaction }) => {
    if (transaction.local) return
    for (const word of keysChanged as Set<string>) {
      // Called before a frame is drawn: the one after it has it on the screen at the latest.
      requestAnimationFrame(() => seen.push({ word, atMs: nowMs() }))
    }
  })
  return {
    async write(who, words) {
      const written: WordMoment[] = []
      for (let index = 0; index < words; index += 1) {
        count += 1
        const word = `${who} ${count}`
        written.push({ word, atMs: nowMs() })
        map.set(word, index)
        await new Promise((resolve) => setTimeout(resolve, pauseMs + Math.random() * pauseMs))
      }
      return written
    },
    take() {
      const taken = seen
      seen = []
      return taken
    },
  }
}

function nowMs(): number {
  return performance.timeOrigin + performance.now()
}
