/** Most letters of a name beside a line. */
const mostLetters = 40;

/** A link's name as it is drawn beside its line. */
export const shortened = (name: string): string =>
  name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name;
