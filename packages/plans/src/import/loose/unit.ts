/** A line of text, or a piece of one, and its place. */
export interface Unit {
  readonly text: string;
  readonly place: string;
  /** Whether it goes on with the line of the unit before: a cell rarely begins there. */
  readonly isInside?: boolean;
  /** Whether the spacing of the lines says that a cell begins here; absent where it says nothing. */
  readonly opens?: boolean;
  /** Whether a page begins with it. */
  readonly opensPage?: boolean;
}
