'use client';

import { Field } from '@/components/ui/Field';
import { Switch } from '@/components/ui/Switch';
import { type FieldSpec, grouped } from './fields';
import { inSentence, isShown, type Path, pathText, useFormHost, valueAt } from './form';
import { ListControl } from './ListControl';
import { ManyControl } from './ManyControl';
import { PickControl } from './PickControl';
import { TypedControl } from './TypedControl';

/** All fields of an object, under the headings their schema gives. */
export function SchemaForm({ fields }: { fields: readonly FieldSpec[] }) {
  const host = useFormHost();
  const shown = fields.filter((spec) => isShown(host, spec, []));
  return (
    <>
      {grouped(shown).map(({ group, fields: members }) => {
        const [first] = members;
        const titled = !(first?.control.is === 'list' && first.label === group);
        return (
          <section key={group} aria-label={group} className="border-line border-b px-3 py-3 last:border-b-0">
            {titled && <h3 className="mb-2 font-semibold text-xs">{group}</h3>}
            <FieldRows fields={members} path={[]} />
          </section>
        );
      })}
    </>
  );
}

/** Fields one below the other. */
function FieldRows({ fields, path }: { fields: readonly FieldSpec[]; path: Path }) {
  const host = useFormHost();
  const shown = fields.filter((spec) => isShown(host, spec, path));
  return (
    <div className="flex flex-col gap-3">
      {shown.map((spec) => {
        const at = [...path, spec.key];
        return (
          <div key={`${host.id}/${pathText(at)}`} data-field={pathText(at)}>
            <OneField spec={spec} path={at} />
          </div>
        );
      })}
    </div>
  );
}

function OneField({ spec, path }: { spec: FieldSpec; path: Path }) {
  switch (spec.control.is) {
    case 'switch':
      return <SwitchField spec={spec} path={path} />;
    case 'choice':
    case 'catalog':
    case 'reference':
    case 'part':
      return <PickControl spec={spec} path={path} />;
    case 'choices':
    case 'references':
    case 'parts':
      return <ManyControl spec={spec} path={path} />;
    case 'list':
      return (
        <ListControl
          spec={spec}
          fields={spec.control.fields}
          max={spec.control.max}
          path={path}
          rows={(fields, at) => <FieldRows fields={fields} path={at} />}
        />
      );
    case 'group':
      return <GroupField spec={spec} fields={spec.control.fields} path={path} />;
    default:
      return <TypedControl spec={spec} path={path} />;
  }
}

function SwitchField({ spec, path }: { spec: FieldSpec; path: Path }) {
  const host = useFormHost();
  return (
    <Field label={spec.label} help={spec.help}>
      {({ id, describedBy }) => (
        <Switch
          id={id}
          label={spec.label}
          describedBy={describedBy}
          disabled={host.readOnly}
          checked={valueAt(host.value, path) === true}
          onChange={(checked) => host.set(path, checked, `Change ${inSentence(spec.label)}`)}
        />
      )}
    </Field>
  );
}

function GroupField({ spec, fields, path }: { spec: FieldSpec; fields: readonly FieldSpec[]; path: Path }) {
  return (
    <fieldset className="min-w-0 rounded-md border border-line px-2 pt-1 pb-2">
      <legend className="px-1 font-medium text-muted text-xs">{spec.label}</legend>
      {spec.help && <p className="mb-2 text-faint text-xs">{spec.help}</p>}
      <FieldRows fields={fields} path={path} />
    </fieldset>
  );
}
