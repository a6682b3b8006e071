/** Files of Tavolo that may be longer than 300 lines, each with the reason why it stays whole. */
export const longFiles: Readonly<Record<string, string>> = {}
