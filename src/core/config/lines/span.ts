/** Columns of a line in UTF-16 units, 0-based, `to` not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
