/** The name of the one window that the page may open itself: page and shell know it by this. */
export const projectorFrameName = 'tavolo-projector'
