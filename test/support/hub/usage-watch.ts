// Loaded before a server that is measured: once a second it writes what the process has used, one line of JSON each.
import { appendFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { UsageSample } from './usage.ts'

/** How often the loop is looked at; a delay shorter than this is not seen, and the looking costs nearly nothing. */
const resolutionMs = 20
const megabyte = 1024 * 1024
const nanosecondsPerMs = 1e6

const file = process.env.TAVOLO_USAGE_FILE ?? ''
const delays = monitorEventLoopDelay({ resolution: resolutionMs })
delays.enable()
setInterval(() => {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  // The looking itself comes every 20 ms; only what is over that is a delay.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / nanosecondsPerMs - resolutionMs)
  const sample: UsageSample = {
    atMs: Date.now(),
    cpuMs: (user + system) / 1000,
    residentMb: rss / megabyte,
    heapMb: heapUsed / megabyte,
    delayP99Ms: late(delays.percentile(99)),
    delayMaxMs: late(delays.max),
  }
  delays.reset()
  appendFileSync(file, `${JSON.stringify(sample)}\n`)
}, 1000).unref()
