/** Longest title or name, in characters: a heading of three printed lines. */
export const titleLength = 300

/** Longest plain text of one field, in characters: about four printed pages. */
export const textLength = 10_000
