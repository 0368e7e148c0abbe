// What is there already: read as data, or imported.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bundle, check, hasTerraform } from './bundles.mjs';

const AWS = `provider "aws" {
  region = "eu-central-1"
}

data "aws_vpc" "hub" {
  default = true
}

data "aws_subnet" "hub" {
  vpc_id = data.aws_vpc.hub.id
}

data "aws_route_table" "hub" {
  vpc_id = data.aws_vpc.hub.id
}

data "aws_vpn_gateway" "hub" {
  attached_vpc_id = data.aws_vpc.hub.id
}

data "aws_ec2_transit_gateway" "hub" {
}

data "aws_customer_gateway" "office" {
  id = "cgw-0123456789abcdef0"
}

resource "aws_vpn_connection" "office" {
  customer_gateway_id      = data.aws_customer_gateway.office.id
  vpn_gateway_id           = data.aws_vpn_gateway.hub.id
  type                     = data.aws_customer_gateway.office.type
  remote_ipv4_network_cidr = data.aws_vpc.hub.cidr_block
}

output "ids" {
  value = join(" ", [
    data.aws_vpc.hub.id,
    data.aws_subnet.hub.id,
    data.aws_subnet.hub.cidr_block,
    data.aws_route_table.hub.id,
    data.aws_vpn_gateway.hub.id,
    data.aws_ec2_transit_gateway.hub.id,
    data.aws_ec2_transit_gateway.hub.association_default_route_table_id,
    data.aws_customer_gateway.office.id,
    data.aws_customer_gateway.office.ip_address,
  ])
}
`;

const HEX = '[0-9a-f]{17}';
const AWS_IDS = `vpc-${HEX} subnet-${HEX} 172.31.16.0/20 rtb-${HEX} vgw-${HEX} tgw-${HEX} tgw-rtb-${HEX} cgw-0123456789abcdef0 203.0.113.9`;

const AZURE = `provider "azurerm" {
  features {}
}

data "azurerm_resource_group" "hub" {
  name = "hub"
}

data "azurerm_virtual_network" "hub" {
  name                = "hub"
  resource_group_name = data.azurerm_resource_group.hub.name
}

data "azurerm_subnet" "gateway" {
  name                 = "GatewaySubnet"
  virtual_network_name = data.azurerm_virtual_network.hub.name
  resource_group_name  = data.azurerm_resource_group.hub.name
}

data "azurerm_virtual_network_gateway" "hub" {
  name                = "hub"
  resource_group_name = data.azurerm_resource_group.hub.name
}

data "azurerm_virtual_hub" "hub" {
  name                = "hub"
  resource_group_name = data.azurerm_resource_group.hub.name
}

resource "azurerm_virtual_network_gateway" "other" {
  name                = "other"
  location            = data.azurerm_resource_group.hub.location
  resource_group_name = data.azurerm_resource_group.hub.name
  type                = "ExpressRoute"
  sku                 = "ErGw1AZ"

  ip_configuration {
    subnet_id = data.azurerm_subnet.gateway.id
  }
}

resource "azurerm_virtual_network_gateway_nat_rule" "hub" {
  name                       = "hub"
  resource_group_name        = data.azurerm_resource_group.hub.name
  virtual_network_gateway_id = data.azurerm_virtual_network_gateway.hub.id

  external_mapping {
    address_space = data.azurerm_virtual_network.hub.address_space[0]
  }

  internal_mapping {
    address_space = data.azurerm_subnet.gateway.address_prefixes[0]
  }
}

resource "azurerm_vpn_gateway" "hub" {
  name                = "hub"
  location            = data.azurerm_resource_group.hub.location
  resource_group_name = data.azurerm_resource_group.hub.name
  virtual_hub_id      = data.azurerm_virtual_hub.hub.id
}

output "ids" {
  value = data.azurerm_virtual_hub.hub.id
}
`;

const GOOGLE = `provider "google" {
  project = "demo"
  region  = "europe-west3"
}

data "google_compute_network" "hub" {
  name = "hub"
}

data "google_compute_subnetwork" "hub" {
  name = "hub"
}

data "google_compute_ha_vpn_gateway" "hub" {
  name = "hub"
}

output "ids" {
  value = join(" ", [
    data.google_compute_network.hub.id,
    data.google_compute_subnetwork.hub.ip_cidr_range,
    data.google_compute_ha_vpn_gateway.hub.id,
  ])
}
`;

const GOOGLE_IDS =
  'projects/demo/global/networks/hub 10.128.0.0/20 projects/demo/regions/europe-west3/vpnGateways/hub';

const AZURE_IDS =
  '/subscriptions/[-0-9a-f]{36}/resourceGroups/hub/providers/Microsoft.Network/virtualHubs/hub';

const withImports = {
  aws: `provider "aws" {
  region = "eu-central-1"
}

import {
  to = aws_vpc.hub
  id = "vpc-0123456789abcdef0"
}

resource "aws_vpc" "hub" {
  cidr_block = "10.0.0.0/16"
}

output "id" {
  value = aws_vpc.hub.id
}
`,
  azurerm: `provider "azurerm" {
  features {}
}

import {
  to = azurerm_local_network_gateway.office
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/hub/providers/Microsoft.Network/localNetworkGateways/office"
}

resource "azurerm_local_network_gateway" "office" {
  name                = "office"
  location            = "westeurope"
  resource_group_name = "hub"
  gateway_address     = "203.0.113.20"
}
`,
  google: `provider "google" {
  project = "demo"
  region  = "europe-west3"
}

import {
  to = google_compute_external_vpn_gateway.office
  id = "projects/demo/global/externalVpnGateways/office"
}

resource "google_compute_external_vpn_gateway" "office" {
  name            = "office"
  redundancy_type = "SINGLE_IP_INTERNALLY_REDUNDANT"

  interface {
    id         = 0
    ip_address = "203.0.113.30"
  }
}
`,
};

const apply = (text) => check({ 'main.tf': bundle(text) }, '--apply', '--strict');

describe('what is there already', { concurrency: 2, skip: !hasTerraform && 'no Terraform' }, () => {
  for (const [name, text, ids] of [
    ['aws', AWS, AWS_IDS],
    ['azurerm', AZURE, AZURE_IDS],
    ['google', GOOGLE, GOOGLE_IDS],
  ]) {
    test(`${name}: data sources answer in the form that resources take`, async () => {
      const { status, output } = await apply(text);
      assert.equal(status, 0, output);
      assert.match(output, new RegExp(`ids = "${ids}"`));
    });
  }

  for (const [name, text] of Object.entries(withImports)) {
    test(`${name}: an import updates what it finds`, async () => {
      const { status, output } = await apply(text);
      assert.equal(status, 0, output);
      assert.match(output, /Plan: 1 to import, 0 to add, 1 to change, 0 to destroy/);
    });
  }

  test('an import keeps the id', async () => {
    const { output } = await apply(withImports.aws);
    assert.match(output, /id = "vpc-0123456789abcdef0"/);
  });

  test("an import of another type's id is refused", async () => {
    const { status, output } = await apply(
      withImports.azurerm.replace('/localNetworkGateways/', '/connections/'),
    );
    assert.equal(status, 1, output);
    assert.match(output, /is not of the form/);
  });
});
