/** What the script in every page makes for the list, whose own script comes when it is first opened. */
export interface MenuFrame {
  readonly root: ShadowRoot;
  /** Where to render. */
  readonly element: HTMLElement;
  /** What was typed before the list was there. */
  readonly typed: string;
  /** The page hears what is typed: its listeners were there first. */
  readonly isLate: boolean;
  /** The tab that the page is in. */
  readonly tabId: number;
  readonly close: () => void;
}

/** The list, rendered into its frame. */
export interface ShownMenu {
  /** An event in the frame. Answers whether the page is not to hear it. */
  hear(event: Event): boolean;
  remove(): void;
}

export type ShowMenu = (frame: MenuFrame) => ShownMenu;
