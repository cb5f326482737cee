/**
 * Locators name a heading (`3.1.1`) or a paragraph under it (`3.1.1#1`), by the ordinals of the outline:
 * 三、→ 3, （一）→ 1, 1. → 1, （1）→ 1. The front matter is section 0.
 */
export const LOCATOR = /^(?:0|[1-9]\d*)(?:\.[1-9]\d*)*(?:#[1-9]\d*)?$/;

/** The section that a locator stands in: `3.1.1#2` → `3.1.1`, `3.1.1` → `3.1.1`. */
export function sectionOf(locator: string): string {
  const hash = locator.indexOf('#');
  return hash < 0 ? locator : locator.slice(0, hash);
}

/** The section above: `3.1.1` → `3.1`; undefined at the top. */
export function parentSection(section: string): string | undefined {
  const dot = section.lastIndexOf('.');
  return dot < 0 ? undefined : section.slice(0, dot);
}
