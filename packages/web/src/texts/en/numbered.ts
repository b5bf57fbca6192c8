/** A number, as it is shown, with its noun: "1 value", "1,200 values". */
export const numbered = (number: string, one: string, many = `${one}s`): string =>
  `${number} ${number === '1' ? one : many}`;
