import { Icon } from '@/components/ui/Icon';
import { runCommand } from '@/lib/editor/screen';

const buttonClass =
  'pointer-events-auto inline-flex h-8 items-center gap-2 rounded-md border border-line-strong bg-raised px-3 text-sm text-text no-underline hover:bg-hover';

/** What an empty canvas says. */
export function EmptyCanvas() {
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex flex-col items-center justify-center gap-4 p-6 text-center">
      <div className="max-w-xl">
        <p className="font-medium text-lg text-text">
          Draw both ends of a connection, then the line between them.
        </p>
        <p className="mt-1 text-muted">
          A site holds networks and gateways; a cloud region holds VPCs and VPN gateways. Addresses and ASNs
          fill themselves in.
        </p>
      </div>
      <div className="flex flex-wrap justify-center gap-2">
        <button type="button" className={buttonClass} onClick={() => runCommand('add/site-to-vpc')}>
          <Icon name="lock-keyhole" size={15} /> Start with a site connected to a VPC
        </button>
        <button type="button" className={buttonClass} onClick={() => runCommand('add/site')}>
          <Icon name="building-2" size={15} /> Add a site
        </button>
        <button type="button" className={buttonClass} onClick={() => runCommand('add/cloud-region')}>
          <Icon name="cloud" size={15} /> Add a cloud region
        </button>
      </div>
      <p className="text-muted text-xs">
        Or open one of the{' '}
        <a className="pointer-events-auto text-accent underline" href="/">
          samples
        </a>
        .
      </p>
    </div>
  );
}
