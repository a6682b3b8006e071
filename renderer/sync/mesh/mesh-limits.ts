/**
 * Bytes of one piece on a data channel, its header included. Chromium takes 256 KiB at most; 16 KiB ran five times slower
 * than 64 KiB on a cable.
 */
export const pieceBytes = 64 * 1024

/** The largest message that is joined from pieces: five tavoli of 50 MB; more is a fault, or meant to fill the memory. */
export const maxMessageBytes = 256 * 1024 * 1024

/** What may wait for one peer before its connection is given up: it comes back and asks only for what it lacks. */
export const maxWaitingBytes = 384 * 1024 * 1024

/** Chromium closes a channel that holds over 16 MiB; this much keeps a cable busy while the page does something else. */
export const fullBufferBytes = 1024 * 1024

/** From here on the channel is filled again. */
export const lowBufferBytes = 256 * 1024

/** From here on, applying a message may take seconds in which nothing is said: the other side is told before. */
export const longWorkBytes = 1024 * 1024

/** An update from here on is not pushed to everybody: most have it already from where it came. They are told, and ask. */
export const offeredBytes = 512 * 1024

/** How often every connection says that it lives and what it has. */
export const tickMs = 1000

/** Turns (ticks) without a word and without a working path, after which a connection is dead. Wi-Fi roaming takes 2 to 3 s. */
export const silentTicks = 4

/** The same while the path works: then the other program is only busy; writing 50 MB down takes it 7 s on two busy cores. */
export const busyTicks = 45

/** The same for who said that it has long work: applying 50 MB takes 13 s on two busy cores. */
export const longWorkTicks = 120

/** Turns in which the other side may say that it hears nothing: after a busy moment of this one it says so once or twice. */
export const unheardTicks = 3

/** Turns within which a connection must be open. In a room it takes a tenth of a second; the rest is a busy computer. */
export const connectTicks = 4

/** Attempts on one peer that failed one after the other, after which it is left in peace for a while. */
export const restAfterFailures = 6

/** That while, in turns: where the Wi-Fi keeps devices apart no attempt succeeds, and the hub carries everything. */
export const restTicks = 25

/** Turns in which nobody changed anything and the states still differ, after which they are compared again in full. */
export const quietTicks = 3

/** Turns after such a comparison, after which the connection itself is not trusted any more. */
export const unhealedTicks = 6

/** Every how many turns a room says to the others that it is there, and with which connections. */
export const announceTicks = 2

/** Turns that a connection has to be known to the other side too. */
export const unknownTicks = 2

/** Laptops with Tavolo in one room; beyond it the hub is the better way (everybody typing: ten peers cost 131 % CPU). */
export const maxMeshPeers = 12

/** A signalling frame is a description of a connection, two kilobytes; the hub refuses 64 KiB. */
export const maxSignalBytes = 32 * 1024

/** Names in one word of the hub about who may not be connected with any more; it says it in several. */
export const maxEvicted = 500

/** A socket to the hub that is not open by then is tried again: the kernel's own second try comes after one second. */
export const socketOpenMs = 1500

/** How often the socket is asked whether it lives. */
export const socketPingMs = 1500

/** Pings without an answer, after which the socket is opened anew: TCP itself would wait for minutes. */
export const socketMissedPings = 2

/** Pause before the socket is opened again: the hub is in the same room and has nobody else to serve. */
export const socketPauseMs = 250
