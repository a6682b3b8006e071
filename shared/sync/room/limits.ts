/*
 * What one device may take of the hub. A room is up to a hundred people, most with a phone; the limits leave an honest
 * device several times what it needs, and end a hostile one before the others notice.
 */

/** Devices in one room: a hundred guests, some with phone and laptop, and as many again before somebody says no. */
export const mostDevices = 200

/** Devices that wait to be let in. More than a room can hold cannot be honest, and nobody reads a longer list. */
export const mostWaiting = 200

/** Devices that were sent away and are remembered; the oldest is forgotten first. */
export const mostSentAway = 200

/** Laptops that may carry on as hub; nobody walks a longer list. */
export const mostHubs = 8

/** A frame of a door, from a device: a name, a command and its answer are a hundred bytes; all else has another socket. */
export const largestDoorFrameBytes = 8192

/** A frame of a door, from the hub: the state of a full room with the longest names is some 250 kB. */
export const largestHubFrameBytes = 524_288

/** A frame of the sync: a whole tavolo of 50 MB in one piece, with room for one that grew. */
export const largestSyncFrameBytes = 128 * 1024 * 1024

/** The same for a guest: a long card or a hundred cards typed offline are some hundred kilobytes. */
export const largestGuestFrameBytes = 4 * 1024 * 1024

/** A frame of a sealed channel, which splits messages: the largest that its protocol (Noise) knows. */
export const largestSealedFrameBytes = 65_535

/** A frame of the signaling: an offer with many candidates is under 10 kB. */
export const largestSignalFrameBytes = 65_536

/** Sockets from one address: door and sync of one device are two, a laptop has four; a phone shared by its hotspot hides several. */
export const mostSocketsOfAddress = 64

/** Connections of a whole hub: a browser opens six to fetch the page and then keeps two; a hundred phones may come at once. */
export const mostSockets = 2000

/** A device says hello within this time; a phone that wakes up takes a second or two. */
export const helloTimeoutMs = 5000

/** The head of an HTTP request comes in one packet; what dribbles for longer is a slow-loris. */
export const headersTimeoutMs = 5000

/** A whole HTTP request; the hub takes no bodies. */
export const requestTimeoutMs = 10_000

/** A silent door is closed after this; devices ping every fifteen seconds. */
export const silenceTimeoutMs = 45_000

/** How often a device pings. */
export const pingEveryMs = 15_000

/** How long a hub waits for who was in at the one before: honest devices are back within five seconds. */
export const returnGraceMs = 15_000

/** How long a session lasts: the longest day of a table, and the evening after. */
export const sessionLastsMs = 16 * 3_600_000

/** How often something may happen: on average, and at once after a pause. */
export interface RateLimit {
  readonly perSecond: number
  readonly burst: number
}

/** Frames of a door: honest devices send one every few seconds. */
export const doorFrameRate: RateLimit = { perSecond: 10, burst: 40 }

/** Frames of a guest: typing fast with presence is twenty a second; a drag sends one for each frame of the screen. */
export const guestFrameRate: RateLimit = { perSecond: 150, burst: 600 }

/** Frames of a laptop: bringing in a list or a file makes thousands of changes at once, each of them a frame. */
export const laptopFrameRate: RateLimit = { perSecond: 2000, burst: 50_000 }

/** Bytes that a guest writes: fast typing with presence is 4 kB a second; the burst is what it typed offline. */
export const guestByteRate: RateLimit = { perSecond: 32_768, burst: 8 * 1024 * 1024 }

/** Bytes of the sync of a laptop: a tavolo of 50 MB arrives at once. */
export const laptopByteRate: RateLimit = { perSecond: 8 * 1024 * 1024, burst: 256 * 1024 * 1024 }

/** Frames of the signaling: twenty laptops that find each other at once. */
export const signalFrameRate: RateLimit = { perSecond: 50, burst: 400 }

/** Sockets and requests that one address may begin: a page with its parts is twenty requests. */
export const beginRate: RateLimit = { perSecond: 40, burst: 400 }

/** Wrong invitations and sessions of one address: people mistype; 128 bits are not guessed at this pace. */
export const wrongTokenRate: RateLimit = { perSecond: 0.5, burst: 20 }

/** Wrong short codes of one address: ten slips of the finger, then one every ten seconds. */
export const wrongCodeRate: RateLimit = { perSecond: 0.1, burst: 10 }

/**
 * Wrong short codes of all addresses together: sixty people mistype at once, then one a second. In the sixteen hours of a
 * session that is 58 000 of a thousand million codes, for a place on the waiting list.
 */
export const wrongCodesInAllRate: RateLimit = { perSecond: 1, burst: 60 }

/** Whole documents that a device may ask for: it asks once for each when it comes, and after a cut again. */
export const askRate: RateLimit = { perSecond: 0.5, burst: 20 }

/** Changes of a reader that are compared with the document; an honest one sends what it has once when it comes. */
export const readerRate: RateLimit = { perSecond: 0.2, burst: 6 }

/** One device's presence in one document: a cursor, a name and a card that is being dragged are some hundred bytes. */
export const largestPresenceBytes = 16_384

/** Presences of one device in one document; every reload of the page is a new one. */
export const mostPresences = 64

/** Changes that wait for others which never come. Honest ones wait for a moment. */
export const largestPendingBytes = 1024 * 1024

/** Bytes that wait for one socket's device to read them: a tavolo of 50 MB and what was typed meanwhile. */
export const largestBacklogBytes = 128 * 1024 * 1024

/**
 * The same for all sockets of a hub together, in the memory of the facilitator's laptop: ten devices that fetch a tavolo of
 * 50 MB at the same moment, or a hundred that fetch one of 5 MB.
 */
export const mostBacklogBytes = 512 * 1024 * 1024

/** What a frame that waits takes beside its bytes: 420 bytes were measured in Node 24. A flood of presences is mostly this. */
export const waitingFrameBytes = 512

/** Topics of one device in the signaling: two documents of one tavolo, with room for a change of names. */
export const mostTopics = 8

/** Names under which one laptop connects to others: two each time it joins; a day has some dozens of cuts. */
export const mostPeerIds = 256

/** Lines of the log in a second; the rest is counted. A flood must not fill the disk. */
export const logLineRate: RateLimit = { perSecond: 5, burst: 50 }

/** So long a guest's copy waits for others who are here to bring what is theirs: laptops are back a second after the hub. */
export const othersFirstMs = 2000

/** What a socket of the sync may say while it waits, for its device's door or for others: the largest guest's frame, and some typing. */
export const largestHeldBytes = largestGuestFrameBytes + 1024 * 1024

/** The same in frames. */
export const mostHeldFrames = 500

/** A piece of a file of an attachment: it fits into one sealed frame with its name and place, and on a slow Wi-Fi of 10 Mbit/s holds up what is typed for 50 ms. */
export const blobPieceBytes = 61_440

/** Files that one side says it lacks: what comes in the next seconds, the first choice first. More is asked for as they come. */
export const mostWantedBlobs = 256

/** Pieces that one device may have asked for and not got yet; an honest one asks for eight at most. */
export const mostOpenGets = 16

/** Files that are under way to a hub at once: each is held in memory until it is whole and proved, 32 MB at most. */
export const mostBlobsUnderWay = 2

/** Files that a tavolo may name: ten sessions with a hundred photos each, and their pictures, are a tenth of it. */
export const mostNamedBlobs = 20_000

/** Frames of the files of one device: 15 MB of pieces a second, and as many questions for them. */
export const blobFrameRate: RateLimit = { perSecond: 600, burst: 1200 }

/**
 * Bytes of files that a hub gives out, to all together: 50 MB in five seconds on a cable. More would take the processor
 * from what people type; where the network is slower, whoever asks slows down by itself.
 */
export const blobByteRate: RateLimit = { perSecond: 10_000_000, burst: 1_000_000 }

/** Bytes of pieces that wait for one device: what is typed waits behind them where the network is one. */
export const largestBlobBacklogBytes = 262_144

/** Bytes that one room may bring to the disk of a hub while it is open: a thousand photos as phones take them. */
export const largestRoomBlobBytes = 8_000_000_000

/** What a hub leaves free on its disk: the tavolo itself must always find room. */
export const leastFreeBytes = 1_000_000_000

/** Whoever has a file and gives nothing of it for so long has gone; the next one is asked. */
export const blobSilenceMs = 20_000

/** Files that do not have the content that their name says, from one device; then it is let go. A bad disk has one or two. */
export const mostBadBlobs = 3
