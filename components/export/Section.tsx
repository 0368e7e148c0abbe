import { type ReactNode, useId } from 'react';

/** A titled part of the dialog. */
export function Section({
  title,
  about,
  children,
}: {
  title: string;
  about?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div>
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        {about && <p className="text-muted text-xs">{about}</p>}
      </div>
      {children}
    </section>
  );
}

/** A choice out of several, with a sentence that says what it means. */
export function Choice({
  type,
  name,
  title,
  about,
  checked,
  disabled,
  onChange,
}: {
  type: 'radio' | 'checkbox';
  name: string;
  title: string;
  about: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <input
        id={id}
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-3.5 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium">
          {title}
        </label>
        <p id={`${id}-about`} className="text-muted text-xs">
          {about}
        </p>
      </div>
    </div>
  );
}
