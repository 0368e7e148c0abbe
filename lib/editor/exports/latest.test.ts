import { describe, expect, it } from 'vitest';
import { latestWins } from './latest';

describe('latestWins', () => {
  it('puts a question at once when nothing is under way', () => {
    const put: string[] = [];
    latestWins<string>((question) => put.push(question)).ask('a');
    expect(put).toEqual(['a']);
  });

  it('drops the questions between the one under way and the latest', () => {
    const put: string[] = [];
    const line = latestWins<string>((question) => put.push(question));
    for (const question of ['a', 'b', 'c', 'd']) line.ask(question);
    expect(put).toEqual(['a']);
    line.settled();
    expect(put).toEqual(['a', 'd']);
    line.settled();
    expect(put).toEqual(['a', 'd']);
  });

  it('answers again after a rest', () => {
    const put: string[] = [];
    const line = latestWins<string>((question) => put.push(question));
    line.ask('a');
    line.settled();
    line.ask('b');
    expect(put).toEqual(['a', 'b']);
  });
});
