import type { KeyMode, KeyWay } from '@/lib/clouds/cloud';
import { keyRoutes } from '@/lib/editor/families';
import { useEditor } from '@/lib/editor/use-editor';
import { Choice, Section } from './Section';
import type { useExport } from './use-export';

/** How Terraform gets the keys, and what that means for its state, cloud by cloud. */
export function TerraformKeys({ keyMode, keysAre, values, keys, change }: ReturnType<typeof useExport>) {
  const anyFilled = keysAre === 'filled' && keys.some(({ id }) => values[id]);
  return (
    <Section title="Pre-shared keys in Terraform">
      <Choice
        type="radio"
        name="key-mode"
        title="Out of Terraform’s state, where the cloud allows it"
        about="Each cloud’s best way: made and kept by the cloud itself, or handed over by an argument that Terraform does not store."
        checked={keyMode === 'out-of-state'}
        onChange={() => change({ keyMode: 'out-of-state' })}
      />
      <Choice
        type="radio"
        name="key-mode"
        title="As sensitive variables everywhere"
        about="Terraform asks for each key and hides it on the screen, but writes it in clear text into its state: whoever can read the state has the keys."
        checked={keyMode === 'variables'}
        onChange={() => change({ keyMode: 'variables' })}
      />
      <Ways mode={keyMode} />
      {anyFilled && (
        <p className="rounded-md bg-warning-soft px-2 py-1.5 text-warning text-xs" role="status">
          {keyMode === 'out-of-state'
            ? 'Where a cloud makes the keys, fill in those: others would not match, and no tunnel would come up. Give Terraform the same keys for the rest.'
            : 'Give Terraform the same keys that you filled in here. Copy them before you close this dialog.'}
        </p>
      )}
    </Section>
  );
}

/** What happens to the keys at each cloud of the design. */
function Ways({ mode }: { mode: KeyMode }) {
  const plan = useEditor((state) => state.analysis?.plan);
  const routes = plan ? keyRoutes(plan, mode) : [];
  if (routes.length === 0) return null;
  return (
    <div className="rounded-md border border-line px-2 py-1.5 text-xs">
      <p className="font-medium">So, in this design:</p>
      <ul className="flex flex-col gap-1">
        {routes.map(({ cloud, way, tunnels }) => (
          <li key={`${cloud} ${way}`} className={way === 'in-state' ? 'text-warning' : 'text-muted'}>
            <strong className="font-medium">
              {cloud}, {tunnels === 1 ? 'one tunnel' : `${tunnels} tunnels`}:
            </strong>{' '}
            {wayText[way]}
          </li>
        ))}
      </ul>
    </div>
  );
}

const wayText: Readonly<Record<KeyWay, string>> = {
  'made-by-cloud':
    'the cloud makes the keys on apply and keeps them in its secret store; read them there afterwards.',
  'write-only': 'taken by a write-only argument; in no plan and not in the state.',
  'in-state': 'given as sensitive variables, and kept in the state in clear text.',
};
