import type { Say } from '#content/base/desk-words/say.ts'
import { LONGEST_ENTRY } from '#content/model/live/entry.ts'

/** How many hours a newsroom may take until it has verified what an entry says. */
const HOURS = [1, 3, 6, 12, 24]

/** What of an entry is not verified yet, and when it will be. */
export function Verification({
  say,
  id,
  isUnverified,
  part,
  hours,
  isDue,
}: {
  say: Say
  /** Of the form, for the ids of its fields. */
  id: string
  isUnverified: boolean
  part: string
  hours: string
  /** Whether there is a time already, which stays if none is chosen. */
  isDue: boolean
}) {
  return (
    <>
      <label className="choice">
        <input type="checkbox" name="unverified" defaultChecked={isUnverified} />
        {say('Memuat yang belum diverifikasi')}
      </label>
      <div className="field">
        <label htmlFor={`${id}-unverified`}>{say('Yang belum diverifikasi')}</label>
        <input
          id={`${id}-unverified`}
          name="unverifiedPart"
          maxLength={LONGEST_ENTRY.unverifiedPart}
          defaultValue={part}
          autoComplete="off"
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-hours`}>{say('Diverifikasi dalam')}</label>
        <select id={`${id}-hours`} name="verificationHours" defaultValue={hours} autoComplete="off">
          <option value="">{isDue ? say('Tenggat tetap') : say('Pilih tenggat')}</option>
          {HOURS.map((count) => (
            <option key={count} value={count}>
              {say('{count} jam', { count })}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
