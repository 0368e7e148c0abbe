/** Rules write phrases; on the screen they stand as sentences. */
export const sentence = (phrase: string): string => {
  const first = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
};
