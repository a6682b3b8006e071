import { largestBlobBytes } from '../blob-limits.ts'

const mebibyte = 1024 * 1024

/** The media type of a `.tavolo` file; it is the content of the first part of the archive. */
export const tavoloMediaType = 'application/vnd.tavolo+zip'

/** The ending of a file's name, without the dot. */
export const tavoloExtension = 'tavolo'

/** Version of the file's format that is written, and the newest that is read. */
export const tavoloFileVersion = 1

/**
 * What a `.tavolo` file may hold. Everything is checked from the archive's table of contents, before anything is
 * unpacked, and the writer keeps to it too: what was written can be read.
 */
export const fileLimits = {
  /** The whole file: what passes between window and shell (`largestFileBytes`), beyond which 4 GB of memory are few. */
  fileBytes: 256 * mebibyte,
  /** All parts unpacked: photos do not shrink, so a file at its limit has room for its documents beside them. */
  unpackedBytes: 320 * mebibyte,
  /** One document: two hundred times the largest tavolo that was measured, and still applied within seconds. */
  documentBytes: 64 * mebibyte,
  /** One stored version: both documents at their limit would be more, but no tavolo has ever come near. */
  versionBytes: 64 * mebibyte,
  /** One attachment: what the shell keeps of one. */
  attachmentBytes: largestBlobBytes,
  /** The log of changes: one line a minute of work, for years. */
  changesBytes: 8 * mebibyte,
  /** The manifest: three hundred bytes a part, for as many parts as there may be. */
  manifestBytes: 2 * mebibyte,
  /** The head of a file with a passphrase; it has some three hundred bytes. */
  sealBytes: 4096,
  /** Parts in all: a photo for every minute of three long sessions, and a version for each hour of a year. */
  parts: 4096,
  /** How many times larger than its packed form a part may be; text packs to a tenth. The writer stores what packs better. */
  ratio: 200,
} as const
