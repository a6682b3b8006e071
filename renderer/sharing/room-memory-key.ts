/** Where the page's storage keeps the room that was joined; apart, so that looking for it loads nothing. */
export const roomMemoryKey = 'tavolo.room'
