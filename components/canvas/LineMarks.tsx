import type { LineState } from '@/components/simulate/canvas-marks';
import { spotOn } from './line-marks';

/** What a simulation shows on one line: traffic with its direction, a cross where it is out of service, a message on its way. */
export function LineMarks({ path, state }: { path: string; state: LineState | undefined }) {
  if (!state) return null;
  const { out, there, back, before, message } = state;
  const cross = out && spotOn(path, 0.24);
  return (
    <g className="line-marks" data-out={out}>
      {before && <path className="traffic-before" d={path} />}
      {(there || back) && <path className="traffic" d={path} />}
      {there && <Arrow path={path} at={0.74} />}
      {back && <Arrow path={path} at={0.26} backwards />}
      {cross && (
        <path
          className="line-cross"
          transform={`translate(${cross.x} ${cross.y})`}
          d="M-5 -5 L5 5 M5 -5 L-5 5"
        />
      )}
      {message && (
        <g className="message" data-direction={message}>
          <path className="message-line" d={path} />
          <Arrow path={path} at={message === 'there' ? 0.62 : 0.38} backwards={message === 'back'} />
        </g>
      )}
    </g>
  );
}

function Arrow({ path, at, backwards }: { path: string; at: number; backwards?: boolean }) {
  const spot = spotOn(path, at);
  if (!spot) return null;
  const angle = spot.angle + (backwards ? 180 : 0);
  return (
    <path
      className="traffic-arrow"
      transform={`translate(${spot.x} ${spot.y}) rotate(${angle})`}
      d="M-4.5 -5 L6 0 L-4.5 5 L-2 0 Z"
    />
  );
}
