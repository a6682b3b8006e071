/** How many colours people have; the design system draws them (`--peer-1` …). With more people colours come again: names tell. */
export const peerToneCount = 6

/**
 * A colour for each device, from 1: the same on every device that sees the same ones, and none twice before all are taken.
 * Whoever comes or goes changes others' colours seldom.
 */
export function peerTones(deviceIds: readonly string[]): ReadonlyMap<string, number> {
  const tones = new Map<string, number>()
  let taken = new Set<number>()
  for (const id of [...new Set(deviceIds)].toSorted()) {
    if (taken.size === peerToneCount) taken = new Set()
    let tone = mixed(id) % peerToneCount
    while (taken.has(tone)) tone = (tone + 1) % peerToneCount
    taken.add(tone)
    tones.set(id, tone + 1)
  }
  return tones
}

/** A number that ids differ in (FNV-1a). */
function mixed(id: string): number {
  let hash = 0x81_1c_9d_c5
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01_00_01_93)
  }
  return hash >>> 0
}
