import { describe, expect, it } from 'vitest';
import { writer } from '@/lib/plan/config-file';
import { worksheetSection } from './worksheet';

const { write, undo } = worksheetSection({
  title: 'Aliases',
  pages: [
    {
      place: 'Firewall > Aliases > Add',
      fields: [
        { name: 'Name', value: 'TL_SITE' },
        { name: 'Network or FQDN', value: '10.0.0.0 / 8' },
      ],
      about: ['lan'],
    },
    { place: 'System > General Setup', fields: [{ name: 'MTU', value: 1400 }] },
  ],
  undo: [{ text: 'delete the alias TL_SITE', about: ['lan'] }, { text: 'delete the rest' }],
});

const linesOf = (part: typeof write) => {
  const file = writer();
  part(file);
  return file.lines;
};

describe('worksheetSection', () => {
  it('sets the values of a page one under the other', () => {
    expect(linesOf(write)).toEqual([
      { text: 'Firewall > Aliases > Add', about: ['lan'] },
      { text: '  Name:            TL_SITE', about: ['lan'] },
      { text: '  Network or FQDN: 10.0.0.0 / 8', about: ['lan'] },
      { text: 'System > General Setup' },
      { text: '  MTU: 1400' },
    ]);
  });

  it('says what takes it away', () => {
    expect(linesOf(undo)).toEqual([
      { text: 'delete the alias TL_SITE', about: ['lan'] },
      { text: 'delete the rest' },
    ]);
  });
});
