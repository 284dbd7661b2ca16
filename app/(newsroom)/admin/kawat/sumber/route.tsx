import { environment, secret } from '#content/base/settings/environment.ts'
import { WIRE_PUSH_PATH, wireToken } from '#content/base/settings/wire-token.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { sourceStates } from '#content/newsroom/wire/source-state.ts'
import { wireSources } from '#content/newsroom/wire/wire-sources.ts'
import { lastPieces } from '#content/reading/desk/wire-room-queries.ts'
import { markFor, replaceKey } from '#content/store/shown-keys.ts'
import { type AccountRequest, accountRequest, sentForm } from '../../desk-page/account-request.ts'
import { deskAnswer } from '../../desk-page/desk-answer.tsx'
import { seeOther } from '../../desk-page/page-answer.ts'
import { SourceDetail, SourceTable } from '../../wire-room/source-page.tsx'
import { WIRE_STYLE } from '../../wire-room/wire-style.ts'

const PATH = '/admin/kawat/sumber'
/** Pieces that the rules are tried with. */
const TRIED = 20

/** How the sources are, and what the rules of one would make of its last pieces. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  return turnedAway(page) ?? answered(page, idIn(page.query.get('sumber') || undefined))
}

/** Makes a token, which ends the one before. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  const away = turnedAway(page)
  if (away) return away
  const id = idIn(form?.get('token'))
  if (id === undefined) return seeOther(PATH)
  const place = { table: 'wire_sources', column: 'token_digest', id } as const
  const token = await replaceKey(page.req.payload, place, form?.get('tanda') ?? '', (asked) =>
    wireToken(asked, secret()),
  )
  return answered(page, id, { token })
}

/** Where somebody goes who may not change sources. */
function turnedAway({ req }: AccountRequest): Response | undefined {
  if (!req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  return mayRole(req.user.role, 'wire-sources', 'update') ? undefined : seeOther('/admin/kawat')
}

async function answered(
  page: AccountRequest,
  id: number | undefined,
  made?: { token: string | undefined },
) {
  const { req, say } = page
  const sources = await wireSources(req.payload)
  const chosen = sources.find((source) => source.id === id)
  return deskAnswer(page, {
    title: say('Sumber kawat'),
    style: WIRE_STYLE,
    main: (
      <>
        <p>
          <a href="/admin/kawat">{say('Ruang kawat')}</a>
          {' · '}
          <a href="/admin/collections/wire-sources">{say('Semua sumber kawat')}</a>
        </p>
        <h1>{say('Sumber kawat')}</h1>
        {sources.length === 0 ? (
          <p>
            {say('Belum ada sumber.')}{' '}
            <a href="/admin/collections/wire-sources/create">{say('Tambah sumber')}</a>
          </p>
        ) : (
          <SourceTable
            sources={sources}
            states={await sourceStates(req.payload)}
            now={new Date()}
            say={say}
          />
        )}
        {chosen && (
          <SourceDetail
            source={chosen}
            pieces={await lastPieces(chosen.id, TRIED)}
            made={made}
            mark={markFor(chosen.tokenDigest ?? null)}
            pushUrl={`${environment().siteUrl}${WIRE_PUSH_PATH}${chosen.id}`}
            say={say}
          />
        )}
      </>
    ),
  })
}
