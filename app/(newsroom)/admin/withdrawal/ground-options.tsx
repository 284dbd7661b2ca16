import { GROUND_LABELS, WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'
import { useSay } from '../desk-frame/use-say.ts'

/** The options of a select: an empty one and the grounds of the withdrawal guideline. */
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
