import { useStore } from '@xyflow/react';
import { Icon } from '@/components/ui/Icon';
import { commandOf, runCommand } from '@/lib/editor/screen';

const tools = ['view/zoom-out', 'view/zoom-in', 'view/fit', 'view/minimap'];

/** Zooming for a pointer, with the zoom in percent. */
export function ZoomTools() {
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  return (
    <div className="zoom-tools" role="toolbar" aria-label="Zoom">
      {tools.map((id) => {
        const command = commandOf(id);
        if (!command) return null;
        return (
          <button
            key={id}
            type="button"
            className="zoom-tool"
            aria-label={command.label}
            title={command.label}
            onClick={() => runCommand(id)}
          >
            <Icon name={command.icon} size={15} />
          </button>
        );
      })}
      <output className="zoom-percent" aria-label="Zoom">
        {percent} %
      </output>
    </div>
  );
}
