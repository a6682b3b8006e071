import { createObservable, type Observable } from '../../shared/util/observable.ts'

/** A file with its bare name. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A `.tavolo` file that arrived: chosen, dropped, or opened by the system. */
export interface IncomingFile extends GivenFile {
  /** Tells two files of one name apart; it grows. */
  readonly number: number
}

const waiting = createObservable<readonly IncomingFile[]>([])
let lastNumber = 0

/** The files that nobody has dealt with yet, the first come first. */
export const incomingFiles: Observable<readonly IncomingFile[]> = waiting

/** Puts a file behind those that wait; what becomes of it is shown wherever the person is. */
export function receiveFile({ name, bytes }: GivenFile): void {
  lastNumber += 1
  waiting.set([...waiting.get(), { name, bytes, number: lastNumber }])
}

/** A file is dealt with. */
export function dismissFile(file: IncomingFile): void {
  waiting.set(waiting.get().filter((other) => other !== file))
}
