import { builder } from './builder.ts';
import { doc } from './docs.ts';

/** Values of an enum that no catalogue knows, each as [what it means, an example]. */
export type Described<K extends string> = Readonly<Record<K, readonly [about: string, example: string]>>;

/** An enum of one module, its values described where they are listed. */
export const describedEnum = <K extends string>(name: string, about: string, values: Described<K>) => {
  const entries = Object.entries<readonly [string, string]>(values);
  return builder.enumType(name, {
    description: doc(about, entries[0]?.[0] as string),
    values: Object.fromEntries(entries.map(([k, [text, example]]) => [k, { description: doc(text, example) }])) as Record<K, { description: string }>,
  });
};
