import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { seedsOfThisRun, withSeed } from '../support/seeded-random.ts'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { FaultCounts } from './fault-counts.ts'
import { FaultSession } from './fault-session.ts'

/** Each session begins with an empty folder and has so many lives. TAVOLO_FAULT_SESSIONS asks for more sessions. */
const sessionCount = Number(process.env.TAVOLO_FAULT_SESSIONS ?? 1)
const livesPerSession = 8

/** Room for Chromium's own files and for a session, and little more. */
const diskMegabytes = 160

const counts = new FaultCounts()
let session: FaultSession | null = null
let disk: SmallDisk | null = null
let folder = ''

afterEach(async () => {
  await session?.abandon()
  session = null
  await disk?.remove()
  disk = null
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

afterAll(() => console.log(counts.describe()))

test.each(seedsOfThisRun(sessionCount))(
  'whatever dies and whatever is damaged, what was called saved is there, or its loss is told (seed %i)',
  { timeout: 60_000 + livesPerSession * 30_000 },
  async (seed) => {
    const name = 'whatever dies and whatever is damaged'
    await withSeed({ seed, name, project: 'faults' }, async (random) => {
      folder = mkdtempSync(join(tmpdir(), 'tavolo-faults-'))
      disk = await mountSmallDisk(diskMegabytes)
      if (disk === null)
        console.log('No full disk is tried: only root may mount a small one, and only on Linux.')
      session = new FaultSession({ folder, disk, random, counts })
      for (let life = 1; life <= livesPerSession; life += 1) await session.live(life)
      await session.end()
      expect(counts.of('steps called saved')).toBeGreaterThan(0)
    })
  },
)
