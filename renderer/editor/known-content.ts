import * as Y from 'yjs'

const blockNames = new Set(['paragraph', 'contribution', 'statement', 'note', 'record'])
const inlineNames = new Set(['hardBreak', 'mention'])

/**
 * Whether the editor knows everything in a text. Binding it to a text that a newer program wrote would delete what it
 * does not know, for everybody.
 */
export function isKnownMinutesText(fragment: Y.XmlFragment): boolean {
  return fragment
    .toArray()
    .every((block) => block instanceof Y.XmlElement && blockNames.has(block.nodeName) && isKnownBlock(block))
}

function isKnownBlock(block: Y.XmlElement): boolean {
  return block
    .toArray()
    .every(
      (part) => part instanceof Y.XmlText || (part instanceof Y.XmlElement && inlineNames.has(part.nodeName)),
    )
}
