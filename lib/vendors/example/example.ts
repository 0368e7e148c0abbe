import { outlineOf } from '../outline';
import { composed } from '../section';
import { defineVendor } from '../vendor';
import { facts, manual } from './facts';
import { routingSections } from './routing';
import { tunnelSections } from './tunnel';

export const vendor = defineVendor({
  ...facts,
  shortName: 'Example',
  maker: 'Example',
  sources: [manual],
  quirks: [
    {
      title: 'Nobody makes it',
      text: 'The platform is invented: its folder shows how a vendor is written, and is compiled and tested with the others.',
      source: manual,
    },
  ],
  maxLine: 254,
  hidden: true,
  render: (job) => {
    const outline = outlineOf(job);
    const lines = composed({
      outline,
      platform: facts.name,
      use: ['Load with: load example.conf'],
      comment: '# ',
      sections: [...tunnelSections(outline), ...routingSections(outline)],
    });
    return [{ path: 'example.conf', language: 'conf', lines }];
  },
  verify: (job) =>
    outlineOf(job).tunnels.map(({ label, about }) => ({
      topic: `Tunnel ${label}`,
      command: `show tunnel ${label}`,
      expect: 'up',
      about,
    })),
});
