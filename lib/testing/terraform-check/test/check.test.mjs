import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../bin/terraform-check.mjs', import.meta.url));

const VERSIONS = { aws: '~> 6.0', azurerm: '~> 4.0', google: '~> 7.0' };

/** `text` with the provider it configures required. */
function bundle(text) {
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

const AWS = `provider "aws" {
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

const AZURE = `provider "azurerm" {
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

const GOOGLE = `provider "google" {
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

const hasTerraform = spawnSync(process.env.TERRAFORM || 'terraform', ['version']).status === 0;

async function check(files, ...options) {
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

function run(...args) {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], (error, stdout, stderr) => {
      resolve({ status: error ? error.code : 0, output: `${stdout}${stderr}`.replace(/\s+/g, ' ') });
    });
  });
}

function passes(title, files, ...options) {
  test(title, async () => {
    const { status, output } = await check(files, ...options);
    assert.equal(status, 0, output);
  });
}

/** `text` with one part of it changed fails with `message`. */
function fails(title, text, [from, to], message, ...options) {
  test(title, async () => {
    assert.ok(text.includes(from), `no ${from} to change`);
    const { status, output } = await check(
      { 'main.tf': bundle(text.replace(from, to)) },
      '--no-fmt',
      ...options,
    );
    assert.equal(status, 1, output);
    assert.match(output, message);
  });
}

describe('terraform-check', { concurrency: 2, skip: !hasTerraform && 'no Terraform' }, () => {
  for (const [name, text] of Object.entries({ AWS, AZURE, GOOGLE })) {
    passes(`${name}: a correct bundle can be applied`, { 'main.tf': bundle(text) }, '--apply', '--strict');
  }

  passes('a remote backend is left aside, and tests run', {
    'main.tf': bundle(GOOGLE),
    'backend.tf': 'terraform {\n  backend "gcs" {\n    bucket = "state"\n  }\n}\n',
    'tests/hub.tftest.hcl': `run "apply" {
  assert {
    condition     = length(google_compute_ha_vpn_gateway.hub.vpn_interfaces) == 2
    error_message = "A gateway has two interfaces."
  }
}
`,
  });

  test('a failing test run fails the check', async () => {
    const run =
      'run "plan" {\n  command = plan\n\n  assert {\n    condition     = google_compute_router.hub.bgp[0].asn == 1\n    error_message = "No."\n  }\n}\n';
    const { status, output } = await check(
      { 'main.tf': bundle(GOOGLE), 'tests/a.tftest.hcl': run },
      '--no-fmt',
    );
    assert.equal(status, 1, output);
    assert.match(output, /Test assertion failed/);
  });

  test('format', async () => {
    const { status, output } = await check({ 'main.tf': 'locals {\na=1\n}\n' });
    assert.equal(status, 1, output);
    assert.match(output, /FAIL fmt/);
  });

  fails('a misspelled argument', AWS, ['tunnel1_inside_cidr', 'tunnel1_inside_cdir'], /Unsupported argument/);
  fails(
    'a missing argument',
    AWS,
    ['  customer_gateway_id   = aws_customer_gateway.office.id\n', ''],
    /"customer_gateway_id" is required/,
  );
  fails('a wrong type', AWS, ['["ikev2"]', '"ikev2"'], /set of string required/);
  fails(
    'an unknown type',
    AWS,
    ['"aws_vpn_connection" "office"', '"aws_vpn_conection" "office"'],
    /Invalid resource type/,
  );
  fails(
    'a type left out',
    AWS,
    ['"aws_ec2_transit_gateway" "hub" {}', '"aws_s3_bucket" "hub" {}'],
    /aws_s3_bucket exists, but/,
  );
  fails(
    'a reference to nothing',
    AWS,
    ['transit_gateway.hub.id', 'transit_gateway.spoke.id'],
    /Reference to undeclared resource/,
  );
  fails(
    'a reference to a missing attribute',
    AWS,
    ['office.tunnel1_address', 'office.tunnel_address'],
    /Unsupported attribute/,
  );
  fails(
    'too many blocks',
    AWS,
    ['tunnel1_log_options {\n  }', 'tunnel1_log_options {\n  }\n  tunnel1_log_options {\n  }'],
    /Too many tunnel1_log_options blocks/,
  );
  fails(
    'too few blocks',
    AZURE,
    [/\n {2}vpn_link \{[^}]*\}\n/.exec(AZURE)[0], ''],
    /Insufficient vpn_link blocks/,
  );
  fails(
    'an argument only the provider sets',
    AWS,
    ['type       = "ipsec.1"', 'arn = "arn"\n type = "ipsec.1"'],
    /unconfigurable attribute/,
  );
  fails(
    'a provider release that is not there',
    AWS,
    ['provider "aws"', 'terraform {\n required_version = ">= 9"\n}\nprovider "aws"'],
    /Unsupported Terraform Core version/,
  );
  fails(
    'a value outside its range',
    AWS,
    ['169.254.10.0/30', '169.254.10.0/29'],
    /prefix length in the range \(30 - 30\)/,
  );
  fails('a forbidden value', AWS, ['169.254.10.0/30', '169.254.5.0/30'], /must be none of/);
  fails(
    'a string that is too short',
    AWS,
    ['a.long.enough.key', 'short'],
    /of a length in the range \(8 - 64\)/,
  );
  fails(
    'conflicting arguments',
    AWS,
    ['type                  =', 'vpn_gateway_id = "vgw"\n type ='],
    /conflicts with vpn_gateway_id/,
  );
  fails('a missing provider block', AZURE, ['features {}', ''], /"features"/);
  fails(
    'an id of another type',
    AZURE,
    ['azurerm_virtual_wan.hub.id', '"/subscriptions/1/resourceGroups/a"'],
    /virtual_wan_id must be a match/,
  );
  fails(
    'an id of another type, made by apply',
    AZURE,
    ['link[0].id', 'id'],
    /vpn_site_link_id must be a match/,
    '--apply',
  );
  fails(
    'a value not in the list',
    GOOGLE,
    ['SINGLE_IP_INTERNALLY_REDUNDANT', 'SINGLE_IP'],
    /must be one of "FOUR_IPS_REDUNDANCY"/,
  );
  fails('a public ASN on a Cloud Router', GOOGLE, ['64514', '13335'], /bgp.asn must be in the range/);
  fails(
    'a combination of arguments',
    GOOGLE,
    ['asn = 64514', 'asn = 64514\n advertised_groups = ["ALL_SUBNETS"]'],
    /need advertise_mode CUSTOM/,
  );
  fails(
    'one of several arguments',
    GOOGLE,
    ['  shared_secret                   = "secret"\n', ''],
    /one of "shared_secret"/,
  );
  fails(
    'an index out of range, in plan',
    AWS,
    [
      'aws_vpn_connection.office.tunnel1_address',
      'tolist(aws_vpn_connection.office.tunnel1_ike_versions)[3]',
    ],
    /FAIL plan .*Invalid index/,
  );

  test('several bundles give one outcome', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'bundles-'));
    try {
      const texts = {
        good: bundle(AWS),
        bad: bundle(AWS.replace('"aws_vpn_connection"', '"aws_vpn_conection"')),
      };
      for (const [name, text] of Object.entries(texts)) {
        mkdirSync(join(directory, name));
        writeFileSync(join(directory, name, 'main.tf'), text);
      }
      const { status, output } = await run(
        '--quiet',
        '--no-plan',
        join(directory, 'good'),
        join(directory, 'bad'),
      );
      assert.equal(status, 1, output);
      assert.match(output, /good ok fmt \(\S+ s\) ok init \(\S+ s\) ok validate/);
      assert.match(output, /bad ok fmt \(\S+ s\) ok init \(\S+ s\) FAIL validate/);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
