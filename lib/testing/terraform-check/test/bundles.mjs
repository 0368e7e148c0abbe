// Bundles for the tests, and running the command on them.

import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../bin/terraform-check.mjs', import.meta.url));

const VERSIONS = { aws: '~> 6.0', azurerm: '>= 4.0, < 6.0', google: '>= 6.0, < 8.0' };

/** `text` with the provider it configures required. */
export function bundle(text) {
  const [, name] = /provider "(\w+)"/.exec(text);
  return `terraform {
  required_providers {
    ${name} = {
      source  = "hashicorp/${name}"
      version = "${VERSIONS[name]}"
    }
  }
}

${text}`;
}

export const AWS = `provider "aws" {
  region = "eu-central-1"
}

resource "aws_ec2_transit_gateway" "hub" {}

resource "aws_customer_gateway" "office" {
  bgp_asn    = 65010
  ip_address = "198.51.100.1"
  type       = "ipsec.1"
}

resource "aws_vpn_connection" "office" {
  customer_gateway_id   = aws_customer_gateway.office.id
  transit_gateway_id    = aws_ec2_transit_gateway.hub.id
  type                  = "ipsec.1"
  tunnel1_inside_cidr   = "169.254.10.0/30"
  tunnel1_ike_versions  = ["ikev2"]
  tunnel1_preshared_key = "a.long.enough.key"

  tunnel1_log_options {
  }
}

output "peers" {
  value = [aws_vpn_connection.office.tunnel1_address, aws_ec2_transit_gateway.hub.dns_support]
}
`;

export const AZURE = `provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "hub" {
  name     = "hub"
  location = "westeurope"
}

resource "azurerm_virtual_wan" "hub" {
  name                = "hub"
  location            = azurerm_resource_group.hub.location
  resource_group_name = azurerm_resource_group.hub.name
}

resource "azurerm_virtual_hub" "hub" {
  name                = "hub"
  location            = azurerm_resource_group.hub.location
  resource_group_name = azurerm_resource_group.hub.name
  virtual_wan_id      = azurerm_virtual_wan.hub.id
  address_prefix      = "10.0.0.0/23"
}

resource "azurerm_vpn_gateway" "hub" {
  name                = "hub"
  location            = azurerm_resource_group.hub.location
  resource_group_name = azurerm_resource_group.hub.name
  virtual_hub_id      = azurerm_virtual_hub.hub.id
}

resource "azurerm_vpn_site" "office" {
  name                = "office"
  location            = azurerm_resource_group.hub.location
  resource_group_name = azurerm_resource_group.hub.name
  virtual_wan_id      = azurerm_virtual_wan.hub.id

  link {
    name       = "main"
    ip_address = "203.0.113.20"
  }
}

resource "azurerm_vpn_gateway_connection" "office" {
  name               = "office"
  vpn_gateway_id     = azurerm_vpn_gateway.hub.id
  remote_vpn_site_id = azurerm_vpn_site.office.id

  vpn_link {
    name             = "main"
    vpn_site_link_id = azurerm_vpn_site.office.link[0].id
  }
}
`;

export const GOOGLE = `provider "google" {
  project = "demo"
  region  = "europe-west3"
}

resource "google_compute_network" "hub" {
  name = "hub"
}

resource "google_compute_ha_vpn_gateway" "hub" {
  name    = "hub"
  network = google_compute_network.hub.id
}

resource "google_compute_router" "hub" {
  name    = "hub"
  network = google_compute_network.hub.id

  bgp {
    asn = 64514
  }
}

resource "google_compute_external_vpn_gateway" "office" {
  name            = "office"
  redundancy_type = "SINGLE_IP_INTERNALLY_REDUNDANT"

  interface {
    id         = 0
    ip_address = "203.0.113.30"
  }
}

resource "google_compute_vpn_tunnel" "office" {
  name                            = "office"
  vpn_gateway                     = google_compute_ha_vpn_gateway.hub.id
  vpn_gateway_interface           = 0
  peer_external_gateway           = google_compute_external_vpn_gateway.office.id
  peer_external_gateway_interface = 0
  shared_secret                   = "secret"
  router                          = google_compute_router.hub.name
}

output "gateway" {
  value = {
    first   = google_compute_ha_vpn_gateway.hub.vpn_interfaces[1].ip_address
    project = google_compute_network.hub.project
  }
}
`;

export const hasTerraform = spawnSync(process.env.TERRAFORM || 'terraform', ['version']).status === 0;

/** Runs the command, with `options`, on a bundle of these files. */
export async function check(files, ...options) {
  const directory = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    return await run(...options, directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Runs the command; white space in what it prints is folded. */
export function run(...args) {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], (error, stdout, stderr) => {
      resolve({ status: error ? error.code : 0, output: `${stdout}${stderr}`.replace(/\s+/g, ' ') });
    });
  });
}
