import { Choice, Section } from './Section';
import type { useExport } from './use-export';

/** How Terraform gets the keys, and what that means for its state. */
export function TerraformKeys({ keyMode, keysAre, values, keys, change }: ReturnType<typeof useExport>) {
  const anyFilled = keysAre === 'filled' && keys.some(({ id }) => values[id]);
  return (
    <Section title="Pre-shared keys in Terraform">
      <Choice
        type="radio"
        name="key-mode"
        title="The cloud makes and keeps them"
        about="Keys are made on apply and kept in the cloud’s secret store. They are never in Terraform’s files or state. Afterwards you read them there and put them into the device files."
        checked={keyMode === 'cloud-secret-store'}
        onChange={() => change({ keyMode: 'cloud-secret-store' })}
      />
      <Choice
        type="radio"
        name="key-mode"
        title="You give them as variables"
        about="Terraform asks for each key as a sensitive variable. It hides them on the screen, but writes them in clear text into its state: whoever can read the state has the keys."
        checked={keyMode === 'variables'}
        onChange={() => change({ keyMode: 'variables' })}
      />
      {anyFilled && (
        <p className="rounded-md bg-warning-soft px-2 py-1.5 text-warning text-xs" role="status">
          {keyMode === 'cloud-secret-store'
            ? 'Fill in the keys that the cloud made: keys made here would not match them, and no tunnel would come up. To use keys made here, give them to Terraform as variables.'
            : 'Give Terraform the same keys that you filled in here. Copy them before you close this dialog.'}
        </p>
      )}
    </Section>
  );
}
