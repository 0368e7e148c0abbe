import { Menu } from '@base-ui/react/menu';
import { Icon } from '@/components/ui/Icon';
import type { LinkChoice } from '@/lib/editor/connect';
import type { Offer } from './use-connecting';

/** Offers the ways to join two things, each with a sentence, where the line was dropped. */
export function ConnectMenu({
  offer,
  onChoose,
  onClose,
}: {
  offer: Offer | undefined;
  onChoose(way: LinkChoice): void;
  onClose(): void;
}) {
  const anchor = offer && {
    getBoundingClientRect: () => DOMRect.fromRect({ x: offer.x, y: offer.y, width: 0, height: 0 }),
  };
  return (
    <Menu.Root open={offer !== undefined} onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} sideOffset={4} className="z-50">
          <Menu.Popup
            aria-label="Connect as"
            className="w-80 rounded-md border border-line-strong bg-raised p-1 text-text shadow-panel outline-none"
          >
            {offer?.ways.map((way) => (
              <Menu.Item
                key={way.kind}
                onClick={() => onChoose(way)}
                label={way.title}
                className="flex cursor-default gap-2.5 rounded px-2 py-1.5 outline-none data-highlighted:bg-hover"
              >
                <span className="pt-0.5 text-muted">
                  <Icon name={way.icon} size={15} />
                </span>
                <span>
                  <span className="block font-medium text-sm">{way.title}</span>
                  <span className="block text-muted text-xs">{way.about}</span>
                </span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
