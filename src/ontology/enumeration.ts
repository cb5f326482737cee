import { z } from 'zod';

/** One value of a closed list: how it is shown, what it means and where the plan shows it. */
export interface EnumValue {
  readonly zh: string;
  readonly en: string;
  readonly about: string;
  readonly example: string;
}

/** A closed list of values. Pack validation, GraphQL enums and captions follow from it. */
export interface Enumeration<V extends string = string> {
  readonly name: string;
  readonly about: string;
  readonly values: Readonly<Record<V, EnumValue>>;
  readonly names: readonly V[];
  readonly schema: z.ZodType<V, V>;
}

type Row = readonly [zh: string, en: string, about: string, example: string];

export function enumeration<V extends string>(name: string, about: string, rows: Readonly<Record<V, Row>>): Enumeration<V> {
  const names = Object.keys(rows) as V[];
  const values = Object.fromEntries(
    names.map((key) => {
      const [zh, en, text, example] = rows[key];
      return [key, { zh, en, about: text, example }];
    }),
  ) as Record<V, EnumValue>;
  return { name, about, values, names, schema: z.enum(names as [V, ...V[]]) as z.ZodType<V, V> };
}

export type ValueOf<E> = E extends Enumeration<infer V> ? V : never;
