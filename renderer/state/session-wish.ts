import { createObservable, type ObservableSource } from '../../shared/util/observable.ts'

/** Whether «Sessioni» is asked to open with the form for a new session; who shows it takes the wish back. */
export const newSessionWish: ObservableSource<boolean> = createObservable(false)
