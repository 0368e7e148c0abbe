import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AZURE, bundle, check, GOOGLE, hasTerraform } from './bundles.mjs';

const VPN_GATEWAY = `${AZURE}
resource "azurerm_public_ip" "gateway" {
  name                = "gateway"
  location            = azurerm_resource_group.hub.location
  resource_group_name = azurerm_resource_group.hub.name
  allocation_method   = "Static"
}

resource "azurerm_virtual_network_gateway" "gateway" {
  name                = "gateway"
  location            = azurerm_resource_group.hub.location
  resource_group_name = azurerm_resource_group.hub.name
  type                = "Vpn"
  sku                 = "VpnGw2AZ"
  bgp_enabled         = true

  ip_configuration {
    public_ip_address_id = azurerm_public_ip.gateway.id
    subnet_id            = "\${azurerm_resource_group.hub.id}/providers/Microsoft.Network/virtualNetworks/hub/subnets/GatewaySubnet"
  }
}
`;

const WRITE_ONLY = GOOGLE.replace(
  'shared_secret                   = "secret"',
  'shared_secret_wo                = "secret"\n  shared_secret_wo_version        = 1',
);

const onRelease = (text, release) =>
  check({ 'main.tf': bundle(text) }, '--no-fmt', '--apply', '--provider', release);

describe('the release of a provider', { concurrency: 2, skip: !hasTerraform && 'no Terraform' }, () => {
  for (const [text, release] of [
    [VPN_GATEWAY, 'azurerm=4.79.0'],
    [VPN_GATEWAY, 'azurerm=5.2.0'],
    [GOOGLE, 'google=6.50.0'],
    [GOOGLE, 'google=7.9.0'],
    [WRITE_ONLY, 'google=7.45.0'],
  ]) {
    test(`${release} takes the same bundle as the others`, async () => {
      const { status, output } = await onRelease(text, release);
      assert.equal(status, 0, output);
      assert.match(output, new RegExp(`Installed hashicorp/${release.replace('=', ' v')}`));
    });
  }

  for (const [text, release] of [
    [VPN_GATEWAY.replace('bgp_enabled ', 'enable_bgp '), 'azurerm=5.2.0'],
    [WRITE_ONLY, 'google=6.50.0'],
  ]) {
    test(`${release} refuses an argument that it does not have`, async () => {
      const { status, output } = await onRelease(text, release);
      assert.equal(status, 1, output);
      assert.match(output, /Unsupported argument/);
    });
  }

  test('without a choice it is the newest', async () => {
    const { output } = await check({ 'main.tf': bundle(GOOGLE) }, '--no-fmt', '--no-plan');
    assert.match(output, /Installed hashicorp\/google v7\.45\.0/);
  });

  test('a release that is not here', async () => {
    const { status, output } = await onRelease(GOOGLE, 'google=1.0.0');
    assert.equal(status, 2, output);
    assert.match(output, /no google 1\.0\.0 here/);
  });
});
