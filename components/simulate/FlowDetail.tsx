import type { FlowView } from '@/lib/simulation/flows';
import { fateWords } from '@/lib/simulation/words';
import { FateMark } from './FateMark';
import { PathTable } from './PathTable';
import { SwitchOverTable } from './SwitchOverTable';

/** One flow in full: met or not and why, how long its traffic is gone, and its paths hop by hop; `before` is how it was with nothing failed. */
export function FlowDetail({ flow, before }: { flow: FlowView; before?: FlowView }) {
  const { name, fate, why, asymmetric, left, switching, there, back } = flow;
  return (
    <article aria-label={name} className="space-y-3 px-3 py-2.5">
      <header>
        <h3 className="flex items-center gap-1.5 font-semibold">
          <FateMark fate={fate} />
          {name}: {fateWords[fate].long}
        </h3>
        <p className="mt-0.5">{why}</p>
        {before && fate === 'moved' && <p className="mt-0.5 text-muted">Before: {before.why}</p>}
        {asymmetric && <p className="mt-0.5">Answers come back another way than the traffic goes.</p>}
        {left && (
          <p className="mt-0.5 text-muted">
            {left.carries - left.asked} of {left.carries} Mbit/s are left on its way, at {left.at.name}.
          </p>
        )}
      </header>
      {switching && <SwitchOverTable switching={switching} />}
      {there.map((trace) => (
        <PathTable key={`there ${trace.prefix}`} trace={trace} />
      ))}
      {back.map((trace) => (
        <PathTable key={`back ${trace.prefix}`} trace={trace} />
      ))}
    </article>
  );
}
