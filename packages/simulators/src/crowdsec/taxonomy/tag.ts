/** A named thing of the taxonomy as a reply has it. */
export interface Tag {
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

/** A name the table lacks is its own label: the taxonomy grows monthly. */
export const toTag =
  (labels: Readonly<Record<string, string>>, describe: (label: string) => string) =>
  (name: string): Tag => {
    const label = labels[name] ?? name;
    return { name, label, description: describe(label) };
  };
