import { currentSite } from '#content/reading/lists/site-queries.ts'
import './desk-frame.css'

/** The way home at every page of the desk: the first letter of the publication. */
export async function DeskIcon() {
  const { name } = await currentSite()
  return (
    <span className="desk-icon" title={name}>
      {Array.from(name)[0]}
    </span>
  )
}
