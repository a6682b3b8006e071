/** Who made a change, on which device; every transaction of a command carries one. */
export class LocalOrigin {
  readonly author: Author

  constructor(author: Author) {
    this.author = author
  }
}

/** The person and the device behind a change. */
export interface Author {
  /** Random and kept by the device; tells two laptops of one person apart. */
  readonly deviceId: string
  /** What others see («Marta»); may be empty. */
  readonly name: string
}
