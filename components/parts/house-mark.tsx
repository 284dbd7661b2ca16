/**
 * The house mark: a kawung, the four-petalled palm fruit of Javanese batik. Used beside the nameplate and at the end
 * of a story. Decorative, so hidden from assistive technology.
 */
export function HouseMark({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 20 20" fill="currentColor" aria-hidden="true" className={className}>
      <path d="M9 9C4 9 1 6 1 1c5 0 8 3 8 8m2 0c0-5 3-8 8-8 0 5-3 8-8 8m0 2c5 0 8 3 8 8-5 0-8-3-8-8m-2 0c0 5-3 8-8 8 0-5 3-8 8-8" />
    </svg>
  )
}
