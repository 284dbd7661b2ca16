import type { Say } from '#content/base/desk-words/say.ts'

/** The box that confirms what the checks before publication have found. */
export const Confirmation = ({ say, findings }: { say: Say; findings: readonly string[] }) => (
  <label className="choice">
    <input type="checkbox" name="confirmed" value={JSON.stringify(findings)} />{' '}
    {say('Saya sudah memeriksa')}
  </label>
)
