import { GROUND_LABELS, WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'
import { useSay } from '../desk-frame/use-say.ts'

/** What a list of grounds to choose from holds: none yet, and those of the guideline. */
export function GroundOptions() {
  const say = useSay()
  return (
    <>
      <option value="">{say('Pilih…')}</option>
      {WITHDRAWAL_GROUNDS.map((value) => (
        <option key={value} value={value}>
          {say(GROUND_LABELS[value])}
        </option>
      ))}
    </>
  )
}
