import { createInterface } from 'node:readline'
import type { HostCallName } from '../../shared/ipc/names.ts'
import { launchTavolo } from './launch-app.ts'

/*
 * Tavolo on a network of a test. Each line it reads is a call of its host, `{"name": "nearbyStart", "input": …}`, or
 * `{"name": "nearby"}` for what its page was last told of tavoli nearby; each answer is one line of JSON.
 */
const { page, call, close } = await launchTavolo()
await page.evaluate(() => {
  window.host?.on('nearbyChanged', (tavoli) => Object.assign(window, { nearby: tavoli }))
})
process.stdout.write('ready\n')

for await (const line of createInterface(process.stdin)) {
  const { name, input } = JSON.parse(line) as { name: HostCallName | 'nearby'; input?: never }
  const answer =
    name === 'nearby'
      ? await page.evaluate(() => Reflect.get(window, 'nearby') as unknown)
      : await call(name, input)
  process.stdout.write(`${JSON.stringify(answer ?? null)}\n`)
}
await close()
process.exit(0)
