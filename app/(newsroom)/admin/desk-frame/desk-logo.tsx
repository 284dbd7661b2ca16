import { currentSite } from '#content/reading/lists/site-queries.ts'
import './desk-frame.css'

/** The name of the publication, above the login form. */
export async function DeskLogo() {
  const { name } = await currentSite()
  return <span className="desk-logo">{name}</span>
}
