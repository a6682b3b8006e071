// y-webrtc's own numbers for the first byte of a message, and y-protocols' for the second of a sync message.
const syncMessage = 0
const awarenessMessage = 1
const stepTwoMessage = 1
const updateMessage = 2

/** Whether a message is a change that y-webrtc pushes to everybody. */
export function isPushedUpdate(message: Uint8Array): boolean {
  return message[0] === syncMessage && message[1] === updateMessage
}

/**
 * Whether what y-webrtc wants to send while it applies a message only repeats it: it sends every change to every peer, the
 * one that it came from included.
 */
export function isEcho(delivering: Uint8Array, sending: Uint8Array): boolean {
  if (sending[0] === awarenessMessage) return delivering[0] === awarenessMessage
  if (!isPushedUpdate(sending)) return false
  return (
    delivering[0] === syncMessage && (delivering[1] === updateMessage || delivering[1] === stepTwoMessage)
  )
}
