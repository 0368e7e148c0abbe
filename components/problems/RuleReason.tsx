'use client';

import { Icon } from '@/components/ui/Icon';
import { ruleText } from '@/lib/editor/families';

/** Why a rule is there, and where it is written. */
export function RuleReason({ rule }: { rule: string }) {
  const text = ruleText(rule);
  return (
    <div className="mt-1.5 flex flex-col gap-1 border-line border-l-2 pl-2.5 text-xs">
      {text && (
        <>
          <p className="font-medium">{text.title}</p>
          <p className="text-muted">{text.why}</p>
          <ul className="flex flex-col gap-0.5">
            {text.sources.map(({ name, url, checked }) => (
              <li key={name} className="text-muted">
                {url ? (
                  <a
                    href={url}
                    target="_blank"
                    rel="noreferrer"
                    className="inline-flex items-baseline gap-1 text-accent underline"
                  >
                    {name}
                    <Icon name="external-link" size={11} />
                  </a>
                ) : (
                  name
                )}{' '}
                <span className="text-faint">checked {checked}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <a
        href={`/docs/rules/${rule}`}
        target="_blank"
        className="font-mono text-accent underline"
        rel="noreferrer"
      >
        {rule}
      </a>
    </div>
  );
}
