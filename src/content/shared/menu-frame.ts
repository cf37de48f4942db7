/** The frame that the script in every page makes for the list. The list's own script loads when the user first opens it. */
export interface MenuFrame {
  readonly root: ShadowRoot;
  /** Where to render. */
  readonly element: HTMLElement;
  /** What was typed before the list was there. */
  readonly typed: string;
  /** The page gets what the user types, because its listeners were there first. */
  readonly isLate: boolean;
  /** The tab that the page is in. */
  readonly tabId: number;
  readonly close: () => void;
}

/** The list, rendered into its frame. */
export interface ShownMenu {
  /** Called for an event in the frame. Answers whether to keep it from the page. */
  hear(event: Event): boolean;
  remove(): void;
}

export type ShowMenu = (frame: MenuFrame) => ShownMenu;
