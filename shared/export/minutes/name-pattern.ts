/**
 * What may stand between two words of a name: «Lupo, Caterina» in a list, «foto_Caterina_Lupo.jpg» and
 * «lupo-caterina.pdf» as files are called.
 */
const betweenWords = String.raw`(?:,\s*|\.|[\s_-]+)`

/** Gives a pattern that finds any of the names as whole words, in capitals or not, with either apostrophe. */
export function namePattern(names: readonly string[]): RegExp {
  const written = names.map((name) =>
    name
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replaceAll(/['’]/g, "['’]"))
      .join(betweenWords),
  )
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${written.join('|')})(?![\p{L}\p{N}])`, 'giu')
}
