import type { LineState } from '@/components/simulate/canvas-marks';
import { spotOn } from './line-marks';

/** What a simulation shows on one line: traffic with its direction, a cross where it is out of service, a message on its way. */
export function LineMarks({ path, state }: { path: string; state: LineState | undefined }) {
  if (!state) return null;
  const { out, there, back, before, taken, message } = state;
  return (
    <g className="line-marks" data-out={out}>
      {before && <path className="traffic-before" d={path} />}
      {(there || back) && <path className="traffic" d={path} />}
      {there && <Arrow path={path} at={nearEnd} />}
      {back && <Arrow path={path} at={1 - nearEnd} backwards />}
      {out && <Cross path={path} at={0.24} />}
      {taken && !message && (
        <g className="taken">
          <path className="taken-line" d={path} />
          <Arrow path={path} at={taken === 'there' ? nearEnd : 1 - nearEnd} backwards={taken === 'back'} />
        </g>
      )}
      {message && (
        <g className="message" data-direction={message.direction} data-refused={message.refused || undefined}>
          <path className="message-line" d={path} />
          <Arrow
            path={path}
            at={message.direction === 'there' ? nearEnd : 1 - nearEnd}
            backwards={message.direction === 'back'}
          />
          {message.refused && <Cross path={path} at={message.direction === 'there' ? 0.66 : 0.34} />}
        </g>
      )}
    </g>
  );
}

/** Where the arrow of traffic is: clear of the names in the middle of a line, and of the card at its end. */
const nearEnd = 0.87;

function Arrow({ path, at, backwards }: { path: string; at: number; backwards?: boolean }) {
  const spot = spotOn(path, at);
  if (!spot) return null;
  const angle = spot.angle + (backwards ? 180 : 0);
  return (
    <g transform={`translate(${spot.x} ${spot.y}) rotate(${angle})`}>
      <g className="arrow">
        <path className="traffic-arrow" d="M-6 -6.5 L8 0 L-6 6.5 L-3 0 Z" />
      </g>
    </g>
  );
}

function Cross({ path, at }: { path: string; at: number }) {
  const spot = spotOn(path, at);
  return spot ? (
    <path className="line-cross" transform={`translate(${spot.x} ${spot.y})`} d="M-5 -5 L5 5 M5 -5 L-5 5" />
  ) : null;
}
