import { block, empty, type Html, inline } from './html';
import { style } from './style';

/** A whole document: no script, nothing from elsewhere, and a policy that says so. */
export const page = (title: string, ...content: readonly Html[]): readonly string[] => [
  '<!doctype html>',
  ...block(
    'html',
    { lang: 'en' },
    block(
      'head',
      {},
      empty('meta', { charset: 'utf-8' }),
      empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      empty('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      inline('title', {}, title),
      { markup: `<style>\n${style}\n</style>` },
    ),
    block('body', {}, ...content),
  ).markup.split('\n'),
];
