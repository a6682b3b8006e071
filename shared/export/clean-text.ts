/*
 * What XML 1.0 (fifth edition, production 2, Char) does not allow, and what Word and LibreOffice therefore refuse to open:
 * control characters other than tab and line feed, and the two noncharacters at the end of the first plane.
 * U+202D and U+202E force a direction on everything after them and can make a text read as another one; the
 * directions of Arabic or Hebrew letters need neither.
 */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const forbiddenCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\u202D\u202E\uFFFE\uFFFF]/g

/**
 * Gives the text as every format can carry it: lone surrogates become U+FFFD, line ends become line feeds, characters
 * that XML forbids and forced directions are left out. Letters, emoji and right-to-left text stay as they are.
 */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').toWellFormed().replaceAll(forbiddenCharacters, '')
}

const firstStrong = /\p{L}/u
const rightToLeftLetter =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Whether a paragraph reads from right to left: its first letter decides (Unicode bidirectional algorithm, rule P2). */
export function isRightToLeft(text: string): boolean {
  const letter = firstStrong.exec(text)
  return letter !== null && rightToLeftLetter.test(letter[0])
}
