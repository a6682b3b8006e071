/** Who made a change, on which device; every transaction of a command carries one. */
export class LocalOrigin {
  readonly author: Author

  constructor(author: Author) {
    this.author = author
  }
}

/** A file brought a change in: who wrote the file, for the log of changes. Never a step of this person's undo. */
export class FileOrigin {
  readonly author: Author
  /** What the file was called, without its folder. */
  readonly fileName: string

  constructor(author: Author, fileName: string) {
    this.author = author
    this.fileName = fileName
  }
}

/** Whether an origin says who made the change. */
export function isAuthored(origin: unknown): origin is LocalOrigin | FileOrigin {
  return origin instanceof LocalOrigin || origin instanceof FileOrigin
}

/** The person and the device behind a change. */
export interface Author {
  /** Random and kept by the device; tells two laptops of one person apart. */
  readonly deviceId: string
  /** What others see («Marta»); may be empty. */
  readonly name: string
}
