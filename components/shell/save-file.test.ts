import { describe, expect, it } from 'vitest';
import { fileName } from './save-file';

describe('name of a design’s file', () => {
  it.each([
    ['Two gateways, two uplinks', 'Two-gateways-two-uplinks.trunkline.json'],
    ['Zürich  ↔ AWS', 'Zurich-AWS.trunkline.json'],
    ['../../etc/passwd', 'etcpasswd.trunkline.json'],
    ['<script>', 'script.trunkline.json'],
    ['…', 'design.trunkline.json'],
    ['', 'design.trunkline.json'],
  ])('%s', (name, file) => {
    expect(fileName(name)).toBe(file);
  });
});
