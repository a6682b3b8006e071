// Excalidraw with the cards of a canvas: what Tavolo's canvas is compared with. It is built where it is installed, apart from
// Tavolo's own packages, so it is plain JavaScript.
import {
  CaptureUpdateAction,
  convertToExcalidrawElements,
  Excalidraw,
  reconcileElements,
  serializeAsJSON,
} from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const cardSize = { width: 160, height: 108 }
/** Where the first card is looked at, in pixels: out of the way of Excalidraw's own tools. */
const firstAt = { left: 300, top: 200 }

const framed = () => new Promise((resolve) => requestAnimationFrame(resolve))
const freed = () => new Promise((resolve) => setTimeout(resolve, 0))

let api = null

function look(cards, scale, at) {
  const [first] = cards
  api.updateScene({
    appState: {
      zoom: { value: scale },
      scrollX: at.left / scale - first.left,
      scrollY: at.top / scale - first.top,
    },
  })
}

async function painted() {
  await framed()
  await framed()
  await freed()
}

/** A drawing as Excalidraw has it, as plain as it can; a stroke goes through points from its corner. */
function drawingOf({ form, left, top, width, height, points }) {
  const plain = { x: left, y: top, width, height, roughness: 0, strokeWidth: 1, strokeColor: '#17212b' }
  if (form !== 'stroke' && form !== 'line') return convertToExcalidrawElements([{ ...plain, type: form }])
  const [made] = convertToExcalidrawElements([{ ...plain, type: 'arrow', points }])
  const pen = {
    type: 'freedraw',
    pressures: [],
    simulatePressure: true,
    startBinding: null,
    endBinding: null,
  }
  return [form === 'line' ? made : { ...made, ...pen, lastCommittedPoint: null }]
}

/** Shows cards as filled boxes with their words, drawn as plainly as Excalidraw can; gives how long that took. */
async function showScene({ cards, scale, drawings = [] }) {
  const elements = convertToExcalidrawElements(
    cards.map(({ left, top, colour, words }) => ({
      type: 'rectangle',
      x: left,
      y: top,
      ...cardSize,
      backgroundColor: colour,
      strokeColor: '#17212b',
      strokeWidth: 1,
      roughness: 0,
      fillStyle: 'solid',
      label: { text: words, fontSize: 15, fontFamily: 2, textAlign: 'left', verticalAlign: 'top' },
    })),
  )
  elements.push(...drawings.flatMap(drawingOf))
  const begunMs = performance.now()
  api.updateScene({ elements })
  look(cards, scale, { left: 0, top: 0 })
  await painted()
  return performance.now() - begunMs
}

/** Comes to 100 %, and marks where the first card is, for a hand that takes it. */
async function lookNear({ cards }) {
  look(cards, 1, firstAt)
  await painted()
  const mark = document.createElement('div')
  mark.dataset.card = ''
  mark.style = `position: fixed; left: ${firstAt.left}px; top: ${firstAt.top}px; width: 160px; height: 108px; pointer-events: none`
  document.body.append(mark)
}

/** Where the first card lies now. */
const firstCard = () => api.getSceneElements().find(({ type }) => type === 'rectangle')

/** Changes of others, as Excalidraw's own room takes them in: one element each, every so many milliseconds. */
async function changeRemotely({ count, everyMs, phaseMs }) {
  let isOver = false
  const looking = window.eyes.look(() => isOver)
  const begunMs = (await framed()) + phaseMs
  for (let index = 0; index < count; index += 1) {
    const dueMs = begunMs + (index + 1) * everyMs
    const waitMs = dueMs - performance.now()
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    const elements = api.getSceneElementsIncludingDeleted()
    const boxes = elements.filter(({ type }) => type === 'rectangle')
    const one = boxes[(index * 7) % boxes.length]
    const changed = { ...one, x: one.x + 3, version: one.version + 1, versionNonce: index + 1 }
    api.updateScene({
      elements: reconcileElements(elements, [changed], api.getAppState()),
      captureUpdate: CaptureUpdateAction.NEVER,
    })
  }
  isOver = true
  const { shownMs, intervals } = await looking
  return { visibleMs: shownMs - (begunMs + count * everyMs), intervals }
}

/** Puts things on the board as whoever fills it from a program does, with ids of their own. */
function putThings({ things, files }) {
  api.addFiles(files)
  const made = convertToExcalidrawElements(things, { regenerateIds: false })
  api.updateScene({ elements: [...api.getSceneElements(), ...made] })
}

/** Takes a tool into the hand. */
const takeTool = (type) => api.setActiveTool({ type })

/** Where a place of the board is in the window. */
function inWindow([x, y]) {
  const { scrollX, scrollY, zoom, offsetLeft, offsetTop } = api.getAppState()
  return [(x + scrollX) * zoom.value + offsetLeft, (y + scrollY) * zoom.value + offsetTop]
}

/** The board as «Save to…» writes it into a file. */
const writeFile = () => serializeAsJSON(api.getSceneElements(), api.getAppState(), api.getFiles(), 'local')

function take(given) {
  api = given
  Object.assign(window, {
    ...{ barePage: true, showScene, lookNear, firstCard, changeRemotely },
    ...{ putThings, takeTool, inWindow, writeFile },
  })
}

const place = document.querySelector('#board')
createRoot(place).render(
  createElement(Excalidraw, { excalidrawAPI: take, initialData: { appState: { gridModeEnabled: false } } }),
)
