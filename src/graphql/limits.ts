/** The limits that a request is held to, in one place; docs/limits.md publishes them. */
export const LIMITS = {
  /** Bytes of a request body. */
  body: 256 * 1024,
  /** Bytes of a URL. */
  url: 8 * 1024,
  /** Lexical tokens of a document. */
  tokens: 1_500,
  /** Brackets open at once, counted before the parser runs. */
  nesting: 100,
  /** Depth of selections; introspection needs 15. */
  depth: 20,
  aliases: 30,
  rootFields: 20,
  /** Rows of a page where `first` is not given, and at most. */
  pageDefault: 20,
  pageMaximum: 100,
  /** Ids or keys in one argument. */
  ids: 100,
  /** Characters of a search text. */
  text: 200,
  /** Levels of a walk: chains, paths, neighborhoods. */
  walkDepth: 6,
  /** Things that a walk holds. */
  walkNodes: 2_000,
  /** Things on a map of the whole graph. */
  overview: 5_000,
  /** Cost of one operation, from the coerced variables. */
  cost: 100_000,
  /** Milliseconds of one request. */
  deadline: 10_000,
  /** Errors in one answer. */
  errors: 10,
} as const;
