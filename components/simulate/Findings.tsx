import { Icon } from '@/components/ui/Icon';
import { editor } from '@/lib/editor/use-editor';
import type { FindingView } from '@/lib/simulation/findings';

const titles: Readonly<Record<FindingView['kind'], string>> = {
  asymmetric: 'Asymmetric',
  'black-hole': 'Black hole',
  transit: 'Transit',
  'more-specific': 'More specific',
  unsettled: 'Never settles',
};

/** So many are listed. */
const most = 50;

/** What stands out about routes besides whether flows are met. */
export function Findings({ findings }: { findings: readonly FindingView[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="simulation-findings">
      <h3 id="simulation-findings" className="mb-1 font-semibold text-xs">
        What stands out
      </h3>
      <ul className="space-y-1">
        {findings.slice(0, most).map(({ kind, text, at }) => (
          <li key={text}>
            <button
              type="button"
              onClick={() => editor.getState().show(at)}
              className="flex w-full items-start gap-2 rounded-md px-1.5 py-1 text-left hover:bg-hover"
            >
              <Icon name="lightbulb" size={13} className="mt-0.5 shrink-0 text-info" />
              <span>
                <span className="font-medium">{titles[kind]}.</span> {text}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > most && <p className="text-muted text-xs">And {findings.length - most} more.</p>}
    </section>
  );
}
