/**
 * The largest file of an attachment: the best JPEG of 64 million pixels is under 30 MB, a scan of a hundred pages about
 * as much. Ten larger ones would make a .tavolo file that no mail and few USB sticks take.
 */
export const largestBlobBytes = 32_000_000

/**
 * The most pixels of a photo. Opened it needs four bytes for each: 64 million are 256 MB, all that a laptop with 4 GB can
 * spare. A few kilobytes may claim far more, which nothing could open.
 */
export const mostPixels = 64_000_000

/** The longer side of the picture made for the screen: sharp on a projector, and a tenth of the photo's bytes. */
export const screenSidePx = 1920
