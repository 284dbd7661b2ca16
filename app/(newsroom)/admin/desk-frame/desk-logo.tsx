import { currentSite } from '#content/reading/lists/site-queries.ts'
import './desk-frame.css'

/** Above the form for signing in: whose desk this is. */
export async function DeskLogo() {
  const { name } = await currentSite()
  return <span className="desk-logo">{name}</span>
}
