import { z } from 'zod';

/** What the packets of a line can be carried in, on their way out of a site. */
export const transport = z.enum(['pppoe', 'vlan', 'gre', 'gre-with-key', 'ip-in-ip', 'vxlan']);

export type Transport = z.infer<typeof transport>;
