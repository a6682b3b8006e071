/** Longest title or name, in characters: a heading of three printed lines. */
export const titleLength = 300

/** Longest plain text of one field, in characters: about four printed pages. */
export const textLength = 10_000

/** Longest text of a card, in characters: more than a sheet on a wall can be read for, less than a text of its own. */
export const cardTextLength = 2000
