import type { catalog } from '@/lib/catalog';
import { Sources } from '../Sources';
import { choiceRows, limitsOf } from './choices';

type Gateway = (typeof catalog.clouds)[number]['gatewayTypes'][number];

/** How each gateway and hub of a cloud chooses, and what it passes on. */
export const Choices = ({ cloud, gateways }: { cloud: string; gateways: readonly Gateway[] }) => (
  <>
    {gateways.map((gateway) => (
      <section key={gateway.id} aria-label={`${cloud}: ${gateway.name}`} className="mb-5">
        <h3 className="font-medium">
          {gateway.name} <span className="font-normal text-muted">{cloud}</span>
        </h3>
        {choiceRows(gateway).map(({ setting, order, notes, choice }) => (
          <div key={setting ?? ''} className="mt-1">
            {setting && <p className="text-muted">Routing preference {setting}</p>}
            <ol className="flex flex-wrap gap-x-1.5">
              {order.map((sources, at) => (
                <li key={sources} className="after:text-faint not-last:after:content-['_›']">
                  <span className="sr-only">{at + 1}. </span>
                  {sources}
                </li>
              ))}
            </ol>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            <div className="text-xs">
              <Sources sources={[choice.source]} />
            </div>
          </div>
        ))}
        <ul className="mt-1 text-muted">
          {limitsOf(gateway).map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
    ))}
  </>
);
