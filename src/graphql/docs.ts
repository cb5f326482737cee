/** A description with its example; a test holds that every part of the schema has both. */
export const doc = (text: string, example: string): string => `${text}\n\nExample: ${example}`;
