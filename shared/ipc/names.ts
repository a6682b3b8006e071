/** Names of everything a page may ask of the desktop shell. The preload script is made from this list alone. */
export const hostCallNames = [
  'appInfo',
  'settingsRead',
  'settingsWrite',
  'systemPreferences',
  'fileSave',
  'fileOpen',
  'revealInFolder',
  'openedFileTake',
  'printPdf',
  'blobPut',
  'blobRead',
  'blobsHere',
  'versionSave',
  'versionList',
  'versionRead',
  'versionFile',
  'versionAdopt',
  'journalList',
  'journalOpen',
  'journalAppend',
  'journalCut',
  'journalRead',
  'journalDeleted',
  'journalPurge',
  'journalDrafts',
  'journalDraftsKeep',
  'databaseStartAnew',
  'backupList',
  'backupWrite',
  'backupRead',
  'backupReveal',
  'backupFolderChoose',
  'backupFolderReset',
  'versionErase',
  'journalErase',
  'blobErase',
  'backupErase',
  'savedFileHash',
  'networkList',
  'nearbyStart',
  'nearbyStop',
  'roomRead',
  'roomOpen',
  'roomClose',
  'roomReach',
  'doctorKnock',
  'doctorFirewall',
  'doctorNeighbours',
  'doctorAnnouncement',
  'doctorInternet',
  'textCopy',
  'logError',
  'closeAnswer',
] as const

/** Names of everything the desktop shell tells a page without being asked. */
export const hostEventNames = [
  'settingsChanged',
  'systemPreferencesChanged',
  'flushBeforeClose',
  'menuCommand',
  'openedFileWaiting',
  'nearbyChanged',
  'roomChanged',
] as const

/** One call's name. */
export type HostCallName = (typeof hostCallNames)[number]

/** One event's name. */
export type HostEventName = (typeof hostEventNames)[number]

/** The channel that carries a call or an event between the page and the shell. */
export function channelOf(name: HostCallName | HostEventName): string {
  return `tavolo:${name}`
}
