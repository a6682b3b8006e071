/** What path the tavolo belongs to (D.Lgs. 117/2017 art. 55 c. 2 and c. 3, or neither). */
export const processKinds = ['co-programming', 'co-design', 'free'] as const
