/** How far down plain values are compared; what is different only below it counts as another. */
const deepest = 4

/** Whether two plain values say the same: the same one, or lists and objects whose parts are the same ones. */
export function isSameValue(left: unknown, right: unknown, depth = 0): boolean {
  if (Object.is(left, right)) return true
  if (depth === deepest || !isPlain(left) || !isPlain(right)) return false
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => key in right && isSameValue(left[key], right[key], depth + 1))
}

/** Lists and objects without a class of their own: others may hold what their keys do not show. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}
