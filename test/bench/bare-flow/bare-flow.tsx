import { Background, Controls, type Edge, type Node, ReactFlow, type ReactFlowInstance } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { createRoot } from 'react-dom/client'

/** Nodes a row, and rows: as many as React Flow's own stress example has. */
const across = 25

const size = { width: 50, height: 30 }

/** The nodes and edges of that example: a board of small boxes, each tied to the one before. */
const nodes: Node[] = Array.from({ length: across * across }, (_, index) => ({
  id: String(index + 1),
  data: { label: `Node ${index + 1}` },
  position: { x: (index % across) * 100, y: Math.floor(index / across) * 50 },
  style: { ...size, fontSize: 11 },
  ...size,
}))
const edges: Edge[] = nodes
  .slice(1)
  .map(({ id }, index) => ({ id: `edge-${id}`, source: String(index + 1), target: id }))

function Flow() {
  return (
    <ReactFlow
      defaultNodes={nodes}
      defaultEdges={edges}
      minZoom={0.2}
      fitView
      onInit={(flow) => Object.assign(window, { barePage: true, panBy: panOf(flow) })}
    >
      <Controls />
      <Background />
    </ReactFlow>
  )
}

function panOf(flow: ReactFlowInstance): (x: number, y: number) => void {
  return (x, y) => {
    const viewport = flow.getViewport()
    void flow.setViewport({ ...viewport, x: viewport.x - x, y: viewport.y - y })
  }
}

const place = document.querySelector('#flow')
if (place !== null) createRoot(place).render(<Flow />)
