/** What a page, or a part of one, asks for. */
export interface PageRequest {
  readonly url: string
  readonly method: string
}

/** What it gets: a status of HTTP, headers and bytes. */
export interface PageAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly data: Buffer
}

/** An answer that gives what was asked for. */
export function given(content: Uint8Array | string, headers: PageAnswer['headers']): PageAnswer {
  return { statusCode: 200, headers, data: Buffer.from(content) }
}

/** An answer that gives nothing: 404 for what is not there, 405 for asking to do more than read. */
export function refused(statusCode: 404 | 405): PageAnswer {
  return { statusCode, headers: {}, data: Buffer.alloc(0) }
}
