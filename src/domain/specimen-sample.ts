/** A sheet of a product as it is shown in small; lengths in millimetres. */
export interface SpecimenSample {
  readonly name: string;
  /** What it is about. */
  readonly about: string;
  /** The body of its page. */
  readonly html: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly margins: {
    readonly top: number;
    readonly outer: number;
    readonly foot: number;
    readonly inner: number;
    readonly edge?: number;
  };
  /** Of the whole sheet; undefined for the brand's paper. */
  readonly fill: string | undefined;
  /** How wide it is shown. */
  readonly width: number;
}
