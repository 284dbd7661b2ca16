/** What one machine or list shows of a story. */
export interface ReceiptLine {
  /** Who looks, or where: `Google`, `Halaman depan`. */
  place: string
  address: string
  /** Whether the story is shown there. */
  shown: boolean
  /** `right`: as it should be; `explained`: not shown, with a reason that is no fault; `wrong`: somebody has to look. */
  verdict: 'right' | 'explained' | 'wrong'
  /** Since when at the latest it has been so, as the edge's answer tells; ISO. */
  since?: string
  note?: string
  /** What this machine would refuse or cut. */
  faults: readonly string[]
}

/** Where a story that was published can be seen, and where not. */
export interface Receipt {
  address: string
  /** Whether readers should see it: published, not withdrawn. */
  visible: boolean
  /** When the last line was known; ISO. */
  checkedAt: string
  lines: readonly ReceiptLine[]
}
