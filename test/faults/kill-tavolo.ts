import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import type { LaunchedTavolo } from '../support/launch-app.ts'
import { processesOf } from '../support/processes.ts'
import type { FaultPlan } from './fault-plan.ts'

/** Ends a part of Tavolo with `kill -9`, and then what is left of it; returns when no process is left. */
export async function killTavolo(tavolo: LaunchedTavolo, victim: FaultPlan['victim']): Promise<void> {
  const { application, userDataFolder } = tavolo
  if (victim === 'page') {
    const pageProcesses = await application.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    )
    for (const id of pageProcesses) process.kill(id, 'SIGKILL')
    // Long enough that Tavolo notices and opens the page again.
    await wait(500)
  }
  if (victim === 'program') {
    const closed = new Promise<void>((resolve) => application.once('close', () => resolve()))
    process.kill(application.process().pid ?? 0, 'SIGKILL')
    await closed
    // Its helpers end by themselves when they notice.
    await expect.poll(() => processesOf(userDataFolder), { timeout: 10_000 }).toEqual([])
    return
  }
  await tavolo.kill()
  expect(processesOf(userDataFolder), 'processes that outlived the kill').toEqual([])
}
