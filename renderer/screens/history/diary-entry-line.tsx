import { useState } from 'react'
import type { DiaryEntry } from '../../../shared/doc/queries/diary.ts'
import { isoDayOf, timeOfDayOf } from '../../state/moments.ts'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useAuthorName } from './use-author-name.ts'
import styles from './history.module.css'

/** As many as one takes in at a glance; the rest are one key away. */
const thingsAtFirst = 8

/** Somebody's work: from when to when, and what they added, changed and removed. */
export function DiaryEntryLine({ entry }: { readonly entry: DiaryEntry }) {
  const { text } = useText()
  const authorName = useAuthorName()
  const [isWhole, setIsWhole] = useState(false)
  const { author, touched, moreTouched, hasUnnamedWork } = entry
  const shown = isWhole ? touched : touched.slice(0, thingsAtFirst)
  return (
    <li className={styles.line}>
      <span className={styles.time}>{spanWords()}</span>
      <div className={styles.what}>
        <p className={styles.person}>{authorName(author)}</p>
        <ul className={styles.things}>
          {shown.map(({ place, id, title, kind }) => (
            <li key={`${place} ${id}`}>
              {text('history.thing', {
                done: text(`changes.${kind}`),
                kind: text(`changes.place.${place}`),
                title: title === '' ? text('changes.untitled') : title,
              })}
            </li>
          ))}
          {moreTouched > 0 && <li>{text('history.moreTouched', { count: moreTouched })}</li>}
          {hasUnnamedWork && (
            <li className={styles.hint}>
              {text(entry.isBeginning ? 'history.began' : 'history.unnamedWork')}
            </li>
          )}
        </ul>
        {touched.length > shown.length && (
          <Button size="small" variant="quiet" onPress={() => setIsWhole(true)}>
            {text('history.showAll', { count: touched.length - shown.length })}
          </Button>
        )}
      </div>
    </li>
  )

  function spanWords(): string {
    const [from, to] = [timeOfDayOf(entry.fromMs), timeOfDayOf(entry.toMs)]
    const isOneMoment = from === to && isoDayOf(entry.fromMs) === isoDayOf(entry.toMs)
    return isOneMoment ? from : text('history.span', { from, to })
  }
}
