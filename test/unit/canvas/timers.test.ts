import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCanvas, removeCanvas } from '../../../shared/doc/commands/canvases.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import {
  extendTimer,
  pauseTimer,
  resumeTimer,
  startTimer,
  stopTimer,
} from '../../../shared/doc/commands/timers.ts'
import type { Id } from '../../../shared/model/id.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { timedCanvases, timerOf, timerSight } from '../../../shared/doc/timers.ts'
import { createPersonUndo } from '../../../renderer/state/person-undo.ts'
import { exchangePeer } from '../../support/exchange-peer.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const minuteMs = 60_000

/** A canvas, and a clock that goes when it is told to. */
function table() {
  const clock = { nowMs: Date.parse('2026-04-16T16:00:00.000Z') }
  const start = testContext()
  const context: CommandContext = { ...start, clock: { ...start.clock, nowMs: () => clock.nowMs } }
  const made = addCanvas(context, { title: 'Prova', template: '', sessionId: null, words: { zones: {} } })
  const canvasId = valueOf(made).id
  const sight = (of: CommandContext = context) => {
    const timer = timerOf(of.documents, canvasId)
    return timer === null ? null : timerSight(timer, of.clock.nowMs())
  }
  const begin = (minutes: number, of: CommandContext = context) =>
    valueOf(startTimer(of, { canvasId, lengthMs: minutes * minuteMs, label: 'Opinioni personali' }))
  const pass = (ms: number) => {
    clock.nowMs += ms
  }
  return { context, canvasId, sight, begin, pass }
}

describe('a silent timer', () => {
  test('counts down, stands still while it is paused, and goes on from there', () => {
    const { context, canvasId, sight, begin, pass } = table()
    begin(5)
    pass(90_500)
    expect(sight()).toEqual({ kind: 'running', leftMs: 209_500 })
    valueOf(pauseTimer(context, canvasId))
    pass(60 * minuteMs)
    expect(sight()).toEqual({ kind: 'paused', leftMs: 209_500 })
    valueOf(resumeTimer(context, canvasId))
    pass(9500)
    expect(sight()).toEqual({ kind: 'running', leftMs: 200_000 })
  })

  test('is extended while it runs, while it is paused, and when it is over', () => {
    const { context, canvasId, sight, begin, pass } = table()
    begin(1)
    pass(30_000)
    valueOf(extendTimer(context, { canvasId, byMs: minuteMs }))
    expect(sight()).toEqual({ kind: 'running', leftMs: 90_000 })
    valueOf(pauseTimer(context, canvasId))
    valueOf(extendTimer(context, { canvasId, byMs: 5 * minuteMs }))
    expect(sight()).toEqual({ kind: 'paused', leftMs: 390_000 })
    valueOf(resumeTimer(context, canvasId))
    pass(400_000)
    expect(sight()).toEqual({ kind: 'ended', sinceMs: 10_000 })
    valueOf(extendTimer(context, { canvasId, byMs: minuteMs }))
    expect(sight()).toEqual({ kind: 'running', leftMs: minuteMs })
    expect(timerOf(context.documents, canvasId)?.totalMs).toBe(8 * minuteMs)
  })

  test('that is over says so for ten minutes, and not the day after', () => {
    const { sight, begin, pass } = table()
    begin(5)
    pass(5 * minuteMs)
    expect(sight()).toEqual({ kind: 'ended', sinceMs: 0 })
    pass(10 * minuteMs)
    expect(sight()).toEqual({ kind: 'ended', sinceMs: 10 * minuteMs })
    pass(1)
    expect(sight()).toBeNull()
  })

  test('goes when it is stopped, and with its canvas', () => {
    const { context, canvasId, sight, begin } = table()
    begin(5)
    valueOf(stopTimer(context, canvasId))
    expect(sight()).toBeNull()
    begin(5)
    expect(timedCanvases(context.documents)).toEqual([canvasId])
    valueOf(removeCanvas(context, canvasId))
    expect(timedCanvases(context.documents)).toEqual([])
  })

  test('is no step of undo and nothing that the tavolo holds', () => {
    const { context, canvasId, sight, begin } = table()
    const before = readSnapshot(context.documents)
    const undo = createPersonUndo(context.documents)
    begin(5)
    expect(undo.canUndo()).toBe(false)
    expect(readSnapshot(context.documents)).toEqual(before)
    expect(sight()).not.toBeNull()
    valueOf(stopTimer(context, canvasId))
    undo.stop()
  })

  test('is refused without a length, and on a canvas that is not there', () => {
    const { context, canvasId } = table()
    expect(startTimer(context, { canvasId, lengthMs: 0, label: '' }).isOk).toBe(false)
    expect(startTimer(context, { canvasId, lengthMs: 13 * 60 * minuteMs, label: '' }).isOk).toBe(false)
    expect(startTimer(context, { canvasId: 'canvas:none', lengthMs: minuteMs, label: '' })).toMatchObject({
      error: { kind: 'not-found' },
    })
  })

  test('that a device with a damaged value gets is no timer', () => {
    const { context, canvasId } = table()
    context.documents.work.getMap('timers').set(canvasId, { id: 'timer:1', leftMs: -4 })
    expect(timerOf(context.documents, canvasId)).toBeNull()
  })

  test('on a device whose clock is behind never shows more than the whole time', () => {
    const { context, canvasId, begin } = table()
    const timer = begin(5)
    if (timer === null) throw new Error('It was started')
    expect(timerSight(timer, context.clock.nowMs() - 3 * minuteMs)).toEqual({
      kind: 'running',
      leftMs: 5 * minuteMs,
    })
    expect(timerOf(context.documents, canvasId)).toBe(timerOf(context.documents, canvasId))
  })
})

describe('two laptops that were apart end with one timer', () => {
  const deeds = {
    start: (of: CommandContext, canvasId: Id<'canvas'>) =>
      startTimer(of, { canvasId, lengthMs: 3 * minuteMs, label: 'Coppie' }),
    pause: pauseTimer,
    extend: (of: CommandContext, canvasId: Id<'canvas'>) => extendTimer(of, { canvasId, byMs: minuteMs }),
    stop: stopTimer,
  } as const

  test.each([
    ['start', 'start'],
    ['start', 'pause'],
    ['pause', 'pause'],
    ['pause', 'extend'],
    ['extend', 'extend'],
    ['stop', 'extend'],
    ['stop', 'pause'],
  ] as const)('%s against %s', (one, other) => {
    const { context, canvasId, begin } = table()
    const timer = begin(5)
    const clock = (ms: number) => ({ ...context.clock, nowMs: () => context.clock.nowMs() + ms })
    const left = { ...exchangePeer(1, context.documents), clock: clock(20_000) }
    const right = { ...exchangePeer(2, context.documents), clock: clock(25_000) }
    valueOf(deeds[one](left, canvasId))
    valueOf(deeds[other](right, canvasId))
    const wanted = [left, right].map(({ documents }) => timerOf(documents, canvasId))
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const)
      Y.applyUpdate(to.documents.work, Y.encodeStateAsUpdate(from.documents.work))
    const ended = timerOf(left.documents, canvasId)
    expect(timerOf(right.documents, canvasId)).toEqual(ended)
    // One of the two as somebody made it, never a mix.
    expect(wanted).toContainEqual(ended)
    expect(ended).not.toEqual(timer)
  })
})
