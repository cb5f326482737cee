import type { ComponentType } from 'react';
import type { ApiDocument } from '../api/document.ts';
import type { Lang, NodeKind } from '../api/enums.ts';
import type { Text } from '../i18n/text.ts';

/** What a panel of the page of a thing is asked about. */
export interface PanelVariables {
  readonly key: string;
  readonly lang: Lang;
}

/**
 * A section of the page of a thing: a folder with this definition, its operation, its one-line summary and its body. The
 * registry lists them in the order of the page; each asks for itself, so that one that fails leaves the others standing.
 */
export interface Panel<Answer = unknown> {
  /** Also the anchor in the page. */
  readonly id: string;
  readonly title: Text;
  /** Kinds that have it; all where not given. */
  readonly kinds?: readonly NodeKind[];
  readonly document: ApiDocument<Answer, PanelVariables>;
  /** Beside the title; undefined where there is nothing to show, and the panel says so in `empty`. */
  readonly summary: (answer: Answer) => Text | undefined;
  readonly empty: Text;
  readonly Body: ComponentType<PanelBodyProps<Answer>>;
}

export interface PanelBodyProps<Answer> {
  readonly answer: Answer;
  readonly thing: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of panels whose answers differ
export type AnyPanel = Panel<any>;

export const definePanel = <Answer>(panel: Panel<Answer>): Panel<Answer> => panel;
