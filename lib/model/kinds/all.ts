import { kind as attachment } from './attachment';
import { kind as cloudRegion } from './cloud-region';
import { kind as customerGateway } from './customer-gateway';
import { kind as flow } from './flow';
import { kind as hub } from './hub';
import { kind as network } from './network';
import { kind as note } from './note';
import { kind as peering } from './peering';
import { kind as privateCircuit } from './private-circuit';
import { kind as site } from './site';
import { kind as vpc } from './vpc';
import { kind as vpnConnection } from './vpn-connection';
import { kind as vpnGateway } from './vpn-gateway';
import { kind as waiver } from './waiver';

export const kinds = [
  attachment,
  cloudRegion,
  customerGateway,
  flow,
  hub,
  network,
  note,
  peering,
  privateCircuit,
  site,
  vpc,
  vpnConnection,
  vpnGateway,
  waiver,
] as const;
