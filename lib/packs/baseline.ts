import { definePack } from './pack';

/** In force where a design names none: every rule, as grave as the rule itself says. */
export const pack = definePack({
  id: 'baseline',
  title: 'Baseline',
  about:
    'Every rule as it is: errors for what is refused or cannot work, warnings for what will hurt, hints for the rest.',
  limits: 'It says nothing of any standard; name another pack for one.',
  claims: [],
});
