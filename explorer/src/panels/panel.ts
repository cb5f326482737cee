import type { ComponentType } from 'react';
import type { ApiDocument } from '../api/document.ts';
import type { Lang, NodeKind } from '../api/enums.ts';
import type { Text } from '../i18n/text.ts';
import type { Sheet } from '../parts/table/sheet.ts';

/** What a panel of the page of a thing is asked about. */
export interface PanelVariables {
  readonly key: string;
  readonly lang: Lang;
}

/**
 * A section of the page of a thing: a folder with this definition, its operation, its one-line summary and its body. The
 * registry lists them in the order of the page; each asks for itself, so that one that fails leaves the others standing.
 */
export interface Panel<Answer = unknown, Row extends object = object> {
  /** Also the anchor in the page. */
  readonly id: string;
  readonly title: Text;
  /** Kinds that have it; all where not given. */
  readonly kinds?: readonly NodeKind[];
  readonly document: ApiDocument<Answer, PanelVariables>;
  /** Beside the title; undefined where there is nothing to show, and the panel says so in `empty`. */
  readonly summary: (answer: Answer, thing: string) => Text | undefined;
  readonly empty: Text;
  /** Where there is nothing to show, the panel is not there at all; another says so. */
  readonly hidden?: boolean;
  /** Its content as rows: what is exported, and what a table in its body shows. */
  readonly sheet: (answer: Answer, thing: string) => Pick<Sheet<Row>, 'columns' | 'rows' | 'keyOf'>;
  readonly Body: ComponentType<PanelBodyProps<Answer, Row>>;
}

export interface PanelBodyProps<Answer, Row extends object = object> {
  readonly answer: Answer;
  readonly sheet: Sheet<Row>;
  /** The thing whose page it is: its key, its name and its kind. */
  readonly thing: string;
  readonly name: string;
  readonly kind: NodeKind;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of panels whose answers and rows differ
export type AnyPanel = Panel<any, any>;

export const definePanel = <Answer, Row extends object>(panel: Panel<Answer, Row>): Panel<Answer, Row> => panel;
