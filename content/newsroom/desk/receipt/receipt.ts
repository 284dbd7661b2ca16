/** What one machine or list shows of a story. */
export interface ReceiptLine {
  /** The machine or list: `Google`, `Halaman depan`. */
  place: string
  address: string
  /** Whether it shows the story. */
  shown: boolean
  /** `right`: as it should be; `explained`: missing for a good reason; `wrong`: needs attention. */
  verdict: 'right' | 'explained' | 'wrong'
  /** When the edge's answer was generated, so the line has been true since then at the latest; ISO 8601. */
  since?: string
  note?: string
  /** What this machine would refuse or cut. */
  faults: readonly string[]
}

/** Where a published story can be seen, and where not. */
export interface Receipt {
  address: string
  /** Whether readers should see it: published and not withdrawn. */
  visible: boolean
  /** When the last line was checked; ISO 8601. */
  checkedAt: string
  lines: readonly ReceiptLine[]
}
