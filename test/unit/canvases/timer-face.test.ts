import { describe, expect, test } from 'vitest'
import { noLook, timerFace, timerNews } from '../../../renderer/timer/timer-face.ts'
import type { Timer } from '../../../shared/doc/timers.ts'

const startMs = Date.parse('2026-04-16T16:00:00.000Z')

const running: Timer = {
  id: 'timer:1',
  label: '',
  totalMs: 120_000,
  leftMs: 120_000,
  runningSince: '2026-04-16T16:00:00.000Z',
}

const paused: Timer = { ...running, leftMs: 90_000, runningSince: null }

/** A timer as it is looked at some seconds after it began. */
const look = (timer: Timer | null, seconds: number) => ({
  timer,
  face: timerFace(timer, startMs + seconds * 1000),
})

describe('the clock on the screen', () => {
  test('shows the whole time at first, and the last second until it is over', () => {
    expect(timerFace(running, startMs)).toEqual({ kind: 'running', seconds: 120 })
    expect(timerFace(running, startMs + 1)).toEqual({ kind: 'running', seconds: 120 })
    expect(timerFace(running, startMs + 119_999)).toEqual({ kind: 'running', seconds: 1 })
    expect(timerFace(running, startMs + 120_000)).toEqual({ kind: 'ended', seconds: 0 })
    expect(timerFace(paused, startMs + 999_000)).toEqual({ kind: 'paused', seconds: 90 })
    expect(timerFace(null, startMs)).toEqual({ kind: 'none', seconds: 0 })
  })
})

describe('whoever does not look is told', () => {
  test('the start, a minute before the end, and the end; no second in between', () => {
    expect(timerNews(noLook, look(running, 0))).toEqual({ kind: 'started', seconds: 120 })
    expect(timerNews(look(running, 0), look(running, 1))).toBeNull()
    expect(timerNews(look(running, 59), look(running, 60))).toEqual({ kind: 'minute-left' })
    expect(timerNews(look(running, 60), look(running, 61))).toBeNull()
    expect(timerNews(look(running, 119), look(running, 120))).toEqual({ kind: 'ended', sinceSeconds: 0 })
    expect(timerNews(look(running, 120), look(running, 121))).toBeNull()
  })

  test('a pause, that it goes on, more time, the stop, another time', () => {
    expect(timerNews(look(running, 30), look(paused, 31))).toEqual({ kind: 'paused' })
    expect(timerNews(look(paused, 31), look(running, 32))).toEqual({ kind: 'resumed', seconds: 88 })
    const longer = { ...running, totalMs: 180_000, leftMs: 180_000 }
    expect(timerNews(look(running, 30), look(longer, 30))).toEqual({ kind: 'extended', seconds: 150 })
    expect(timerNews(look(running, 130), look(longer, 130))).toEqual({ kind: 'extended', seconds: 50 })
    expect(timerNews(look(running, 30), look(null, 30))).toEqual({ kind: 'stopped' })
    expect(timerNews(look(running, 30), look({ ...running, id: 'timer:2' }, 0))).toEqual({
      kind: 'started',
      seconds: 120,
    })
  })

  test('nothing of what is over: put away, or found when one came', () => {
    expect(timerNews(look(running, 130), look(null, 130))).toBeNull()
    expect(timerNews(noLook, look(running, 130))).toBeNull()
    expect(timerNews(look(running, 130), look(running, 999_999))).toBeNull()
  })

  test('the end after a sleep, with how long it is over, so that no bell rings late', () => {
    expect(timerNews(look(running, 30), look(running, 420))).toEqual({ kind: 'ended', sinceSeconds: 300 })
  })
})
