import '@xyflow/react/dist/style.css';
import { Background, type Edge, type Node, ReactFlow } from '@xyflow/react';
import { createRoot } from 'react-dom/client';

// React Flow as it comes: its own nodes and links, nothing of ours. As many as the product's page has, at the same spots.
const { nodes, edges }: { nodes: Node[]; edges: Edge[] } = await (await fetch('graph.json')).json();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ReactFlow defaultNodes={nodes} defaultEdges={edges} fitView minZoom={0.01}>
      <Background />
    </ReactFlow>,
  );
}
