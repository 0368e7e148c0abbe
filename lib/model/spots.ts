/** A spot of a design as a waiver names it: an object's id, or the id and the path of a field (`gw-1/uplinks/0/address`). */
export const spotOf = ({ id, field }: { id: string; field?: string }): string =>
  field ? `${id}/${field}` : id;
