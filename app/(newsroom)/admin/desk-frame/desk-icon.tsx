import { currentSite } from '#content/reading/lists/site-queries.ts'
import './desk-frame.css'

/** The desk's home link: the first letter of the publication's name. */
export async function DeskIcon() {
  const { name } = await currentSite()
  return (
    <span className="desk-icon" title={name}>
      {Array.from(name)[0]}
    </span>
  )
}
