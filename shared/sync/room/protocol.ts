import type { z } from 'zod'
import { failure, ok, type Result } from '../../util/result.ts'
import { deviceMessageSchema, type DeviceMessage } from './device-messages.ts'
import { hubMessageSchema, type HubMessage } from './hub-messages.ts'
import { largestDoorFrameBytes, largestHubFrameBytes } from './limits.ts'

/** Where each socket of a hub begins; behind `/sealed` is the same in a sealed channel, for laptops. */
export const hubPaths = { door: '/door', sync: '/sync', signal: '/signal', blobs: '/blobs' } as const

/** One of the four sockets. */
export type HubPath = keyof typeof hubPaths

/** Where the same sockets begin in a sealed channel. */
export const sealedPaths: Readonly<Record<HubPath, string>> = {
  door: '/sealed/door',
  sync: '/sealed/sync',
  signal: '/sealed/signal',
  blobs: '/sealed/blobs',
}

/** Why a frame is no message. `too-large`: not even read · `not-json` · `not-known`: JSON of another shape. */
export type FrameProblem = 'too-large' | 'not-json' | 'not-known'

/** A message as a frame. */
export function writeFrame(message: DeviceMessage | HubMessage): string {
  return JSON.stringify(message)
}

/** Reads what a device sent. */
export function readDeviceFrame(frame: string): Result<DeviceMessage, FrameProblem> {
  return readFrame(frame, { schema: deviceMessageSchema, largest: largestDoorFrameBytes })
}

/** Reads what a hub sent. */
export function readHubFrame(frame: string): Result<HubMessage, FrameProblem> {
  return readFrame(frame, { schema: hubMessageSchema, largest: largestHubFrameBytes })
}

function readFrame<Message>(
  frame: string,
  options: { readonly schema: z.ZodType<Message>; readonly largest: number },
): Result<Message, FrameProblem> {
  // In UTF-8 a text has at least as many bytes as UTF-16 units; the socket has counted the bytes.
  if (frame.length > options.largest) return failure('too-large')
  let json: unknown
  try {
    json = JSON.parse(frame)
  } catch {
    return failure('not-json')
  }
  const parsed = options.schema.safeParse(json)
  return parsed.success ? ok(parsed.data) : failure('not-known')
}
