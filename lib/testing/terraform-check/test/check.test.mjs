import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { AWS, AZURE, bundle, check, GOOGLE, hasTerraform, run } from './bundles.mjs';

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
