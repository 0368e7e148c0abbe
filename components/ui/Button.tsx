import type { ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names';

const looks = {
  plain: 'border-line-strong bg-surface text-text hover:bg-hover',
  primary: 'border-transparent bg-accent text-accent-text hover:brightness-110',
  quiet: 'border-transparent bg-transparent text-text hover:bg-hover',
  danger: 'border-transparent bg-danger text-bg hover:brightness-110',
} as const;

const sizes = { small: 'h-6 px-2 text-xs', normal: 'h-7 px-2.5 text-sm', large: 'h-9 px-4 text-sm' } as const;

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
};

export function Button({ look = 'plain', size = 'normal', className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={classNames(buttonClass({ look, size }), className)} />;
}

/** The look of a button, for links that stand in for one. */
export const buttonClass = ({
  look = 'plain',
  size = 'normal',
}: Pick<ButtonProps, 'look' | 'size'>): string =>
  classNames(
    'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium',
    'disabled:pointer-events-none disabled:opacity-45',
    looks[look],
    sizes[size],
  );
