import { classNames } from './class-names';
import { inputClass } from './Field';

type Props = {
  label: string;
  placeholder?: string;
  value: string;
  onChange(value: string): void;
  /** Its size and the size of its text. */
  className: string;
};

/** A field that narrows what is beside it to a text. */
export const SearchBox = ({ label, placeholder = 'Filter', value, onChange, className }: Props) => (
  <input
    type="search"
    aria-label={label}
    placeholder={placeholder}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    className={classNames(inputClass, className)}
  />
);
