import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { bundle, check, GOOGLE, hasTerraform } from './bundles.mjs';

const MARKER = 'marker.of.a.key.that.must.not.be.kept';

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06');

/** The files in a zip archive, unpacked (APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16). */
function unzip(archive) {
  const end = archive.lastIndexOf(END_OF_DIRECTORY);
  let entry = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const [method, size] = [archive.readUInt16LE(entry + 10), archive.readUInt32LE(entry + 20)];
    const local = archive.readUInt32LE(entry + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    entry += 46 + [28, 30, 32].reduce((length, offset) => length + archive.readUInt16LE(entry + offset), 0);
    return method === 0 ? packed : inflateRawSync(packed);
  });
}

/** Which of the files Terraform wrote have the marker in them: state, or plan. */
async function keepersOf(variable, argument) {
  const text = GOOGLE.replace(/ {2}shared_secret .*\n/, argument);
  const { status, output } = await check(
    { 'main.tf': bundle(`${text}\nvariable "key" {\n${variable}\n}\n`) },
    '--no-fmt',
    '--apply',
    '--keep',
    '--var',
    `key=${MARKER}`,
  );
  const [, directory] = /kept (\S+)/.exec(output);
  try {
    assert.equal(status, 0, output);
    const read = (name) => readFileSync(join(directory, name));
    assert.ok(readdirSync(directory).includes('terraform.tfstate'));
    return {
      state: read('terraform.tfstate').includes(MARKER),
      plan: unzip(read('check.tfplan')).some((file) => file.includes(MARKER)),
      output: output.includes(MARKER),
    };
  } finally {
    rmSync(dirname(directory), { recursive: true, force: true });
  }
}

describe('a key', { concurrency: 2, skip: !hasTerraform && 'no Terraform' }, () => {
  test('in an ephemeral variable and a write-only argument is in neither plan nor state', async () => {
    const kept = await keepersOf(
      '  type      = string\n  ephemeral = true',
      '  shared_secret_wo = var.key\n  shared_secret_wo_version = 1\n',
    );
    assert.deepEqual(kept, { state: false, plan: false, output: false });
  });

  test('in a sensitive variable and an ordinary argument is in both', async () => {
    const kept = await keepersOf('  type      = string\n  sensitive = true', '  shared_secret = var.key\n');
    assert.deepEqual(kept, { state: true, plan: true, output: false });
  });
});
