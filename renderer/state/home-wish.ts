import { createObservable, type ObservableSource } from '../../shared/util/observable.ts'

/** Something that only the home can do, asked for from anywhere; null when nothing is asked. */
export type HomeWish = 'newTavolo' | 'openFile' | null

/** What the home is asked to do as soon as it is on the screen; the home takes it back to null. */
export const homeWish: ObservableSource<HomeWish> = createObservable<HomeWish>(null)
