import { useState, useSyncExternalStore } from 'react'
import type { Observable } from '../../shared/util/observable.ts'
import { pointerPress } from './pointer-press.ts'

/**
 * The value of an observable, which stays as it is while a finger or a mouse button is down: what comes on the screen by
 * itself must not move what somebody is pressing from under the hand, where the press would then do nothing, or something
 * else.
 */
export function useSteady<Value>({ subscribe, get }: Observable<Value>): Value {
  const newest = useSyncExternalStore(subscribe, get)
  const isPressed = useSyncExternalStore(pointerPress.subscribe, pointerPress.get)
  const [shown, setShown] = useState(newest)
  if (isPressed) return shown
  if (!Object.is(shown, newest)) setShown(newest)
  return newest
}
