/**
 * A GraphQL operation of the explorer: its text exactly as it is sent, and the types of its answer and variables.
 * Each stands in a `.graphql` file beside the part that asks it; `npm run explorer:documents` writes the `.graphql.ts`.
 */
export interface ApiDocument<Answer, Variables> {
  readonly name: string;
  /** By which the service has it stored (schema/stored-operations.json). */
  readonly hash: string;
  readonly text: string;
  /** Types alone; never there. */
  readonly types?: { readonly answer: Answer; readonly variables: Variables };
}

export const apiDocument = <Answer, Variables>(name: string, hash: string, text: string): ApiDocument<Answer, Variables> => ({ name, hash, text });
