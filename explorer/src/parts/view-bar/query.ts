import type { ApiDocument } from '../../api/document.ts';

/** An operation with its variables, as a view asked it. */
export interface Asking {
  readonly document: ApiDocument<unknown, never>;
  readonly variables: object;
}

/** `asking(EntityPage, { key, lang })`, checked by the operation's own types. */
export const asking = <Answer, Variables extends object>(document: ApiDocument<Answer, Variables>, variables: Variables): Asking => ({
  document: document as unknown as ApiDocument<unknown, never>,
  variables,
});

/** Address of the playground with the operation filled in. */
export const playgroundOf = ({ document, variables }: Asking): string =>
  `/graphql?${new URLSearchParams({ query: document.text, variables: JSON.stringify(variables, null, 2) })}`;
