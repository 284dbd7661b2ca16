import { GROUND_LABELS, WITHDRAWAL_GROUNDS } from '#content/withdrawal/withdrawal.ts'

/** What a list of grounds to choose from holds: none yet, and those of the guideline. */
export function GroundOptions() {
  return (
    <>
      <option value="">Pilih…</option>
      {WITHDRAWAL_GROUNDS.map((value) => (
        <option key={value} value={value}>
          {GROUND_LABELS[value]}
        </option>
      ))}
    </>
  )
}
