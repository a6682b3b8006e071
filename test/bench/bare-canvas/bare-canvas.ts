/** A card of the scene: its place in canvas units, its paper, its words. */
interface SceneCard {
  readonly left: number
  readonly top: number
  readonly colour: string
  readonly words: string
}

const cardSize = { width: 160, height: 108 }

const canvas = document.querySelector('canvas')
const context = canvas?.getContext('2d') ?? null
let cards: readonly SceneCard[] = []
let camera = { left: 0, top: 0, scale: 1 }
let frame = 0

/** Paints every card that is in sight: a face, an edge, one line of words where it can be read. */
function paint(): void {
  frame = 0
  if (canvas === null || context === null) return
  const { left, top, scale } = camera
  context.fillStyle = '#efece4'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.font = `${15 * scale}px sans-serif`
  context.textBaseline = 'top'
  const [width, height] = [cardSize.width * scale, cardSize.height * scale]
  for (const card of cards) {
    const [x, y] = [(card.left - left) * scale, (card.top - top) * scale]
    if (x + width < 0 || y + height < 0 || x > canvas.width || y > canvas.height) continue
    context.fillStyle = '#857d70'
    context.fillRect(x, y, width, height)
    context.fillStyle = card.colour
    context.fillRect(x + 1, y + 1, width - 2, height - 2)
    if (width < 64) continue
    context.fillStyle = '#17212b'
    context.fillText(card.words.slice(0, 20), x + 12 * scale, y + 8 * scale)
  }
}

function ask(): void {
  if (frame === 0) frame = requestAnimationFrame(paint)
}

canvas?.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault()
    const { left, top, scale } = camera
    if (event.ctrlKey) {
      const next = scale * Math.exp(-event.deltaY * (Math.abs(event.deltaY) < 40 ? 0.01 : 0.002))
      const [x, y] = [event.clientX, event.clientY]
      camera = { left: left + x / scale - x / next, top: top + y / scale - y / next, scale: next }
    } else camera = { left: left + event.deltaX / scale, top: top + event.deltaY / scale, scale }
    ask()
  },
  { passive: false },
)

/** Shows a scene in a window of a size, at a scale, with its upper left corner in the corner. */
function show(scene: {
  readonly cards: readonly SceneCard[]
  readonly width: number
  readonly height: number
  readonly scale: number
}): void {
  if (canvas === null) return
  cards = scene.cards
  canvas.width = scene.width
  canvas.height = scene.height
  camera = { left: 0, top: 0, scale: scene.scale }
  ask()
}

Object.assign(window, { barePage: true, showScene: show })
