import { environment } from '#content/base/settings/environment.ts'
import { programVersion } from '#content/base/settings/program-version.ts'
import { mayChangeSettings } from '#content/newsroom/people/user-access.ts'
import { backupState } from '#content/newsroom/site/backup-state.ts'
import { seenCdn } from '#content/store/cdn/seen-cdn.ts'
import { seenNodes } from '#content/store/nodes/node-list.ts'
import { accountRequest } from '../desk-page/account-request.ts'
import { deskAnswer } from '../desk-page/desk-answer.tsx'
import { seeOther } from '../desk-page/page-answer.ts'
import { MACHINE_STYLE, MachinePage } from '../machine-desk/machine-page.tsx'

const PATH = '/admin/mesin'

/** Shows administrators the machines that the portal runs on. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const { say, req } = page
  if (!req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  if (!mayChangeSettings(req)) return seeOther('/admin')
  const { backupTo, cdn, dataDir, edges, media, nodeName, renderers } = environment()
  return deskAnswer(page, {
    title: say('Mesin'),
    main: (
      <MachinePage
        nodes={await seenNodes(req.payload)}
        here={{ name: nodeName, version: programVersion(), edges, renderers }}
        files={media?.name ?? dataDir}
        cdn={cdn && (await seenCdn(req.payload, cdn.address))}
        verifiedAt={backupTo === undefined ? 'unset' : (await backupState(req.payload)).verifiedAt}
        now={new Date()}
        say={say}
      />
    ),
    style: MACHINE_STYLE,
  })
}
