/** The id by which the room knows a device: its author's id, in signs that the room's protocol takes. */
export function roomDeviceId(deviceId: string): string {
  return deviceId.replaceAll(/[^A-Za-z0-9-]/g, '-').slice(0, 64)
}
