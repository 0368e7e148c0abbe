import { example, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import type { NewObject } from '@/lib/model/edit';

/** The ready example with its VPN gateway replaced by a hub: links `vpn`, `vpn2` and `att`; for examples. */
export const hubExample = (
  {
    hub = {},
    att = {},
    vpc = {},
    region = {},
    gw = {},
  }: {
    hub?: NewObject<'hub'>;
    att?: NewObject<'attachment'>;
    vpc?: NewObject<'vpc'>;
    region?: NewObject<'cloud-region'>;
    gw?: NewObject<'customer-gateway'>;
  } = {},
  more: readonly Piece[] = [],
): Design =>
  example({ vgw: null, vpn: null, vpn2: null, att: null, vpc, region, gw, flow: null }, [
    piece('hub', 'hub', { parent: 'region', name: 'Hub', ...hub }),
    piece('vpn-connection', 'vpn', { name: 'Office to Frankfurt', from: 'gw', to: 'hub' }),
    piece('vpn-connection', 'vpn2', { name: 'Office to Frankfurt 2', from: 'gw2', to: 'hub' }),
    piece('attachment', 'att', { name: 'Production to hub', from: 'hub', to: 'vpc', ...att }),
    ...more,
  ]);
