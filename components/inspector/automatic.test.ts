import { describe, expect, it } from 'vitest';
import { analyser } from '@/lib/editor/analyse';
import { designOf, siteToVpc } from '@/lib/model/build';
import { query } from '@/lib/model/query';
import { automaticValues } from './automatic';

const design = designOf('Automatic', siteToVpc);
const { plan } = analyser()(design, '2026-11-23');

describe('what holds while a field is empty', () => {
  it('is the settled ASN of a gateway', () => {
    for (const gateway of query(design).all('customer-gateway')) {
      expect(Number(automaticValues(plan, gateway).asn)).toBeGreaterThan(0);
    }
  });

  it('is each tunnel’s inside prefix and the agreed proposal', () => {
    for (const connection of query(design).all('vpn-connection')) {
      const values = automaticValues(plan, connection);
      connection.tunnels.forEach((_, index) => {
        expect(values[`tunnels/${index}/inside`]).toMatch(/\/30$/);
      });
      expect(values['ike/encryption']).toMatch(/^aes/);
    }
  });

  it('is nothing before there is a plan', () => {
    for (const object of Object.values(design.objects))
      expect(automaticValues(undefined, object)).toEqual({});
  });
});
