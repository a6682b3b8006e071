const apostrophes = /['’]/gu

/** The text as a search sees it: small letters, without accents and apostrophes. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(apostrophes, '')
    .toLowerCase()
}

/**
 * Whether each word that was typed starts a word of one of the texts («ros coop» finds «Rossi, Cooperativa»), whatever
 * accents and capitals; «ospedale» and «dall'osp» both find «dall’ospedale». Nothing typed matches everything.
 */
export function matchesSearch(texts: readonly string[], typed: string): boolean {
  const words = wordsOf(typed)
  if (words.length === 0) return true
  const offered = texts.flatMap((text) => [...wordsOf(text), ...wordsOf(text.replaceAll(apostrophes, ' '))])
  return words.every((word) => offered.some((candidate) => candidate.startsWith(word)))
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
}
