import { createObservable, type Observable } from '../../shared/util/observable.ts'

const press = createObservable(false)

/** Whether a finger or a mouse button is down, up to the click that it makes. */
export const pointerPress: Observable<boolean> = press

function release(): void {
  // The click follows its release as an event of its own.
  setTimeout(() => press.set(false))
}

window.addEventListener('pointerdown', () => press.set(true), { capture: true })
for (const end of ['pointerup', 'pointercancel', 'blur', 'dragend'] as const) {
  window.addEventListener(end, release, { capture: true })
}
