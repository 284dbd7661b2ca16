import { mayRole } from '#content/model/people/permissions.ts'
import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { takePiece } from '#content/newsroom/wire/piece-taking.ts'
import { type RoomFilter, roomList, roomMark } from '#content/reading/desk/wire-room-queries.ts'
import { accountRequest, sentForm } from '../desk-page/account-request.ts'
import { deskAnswer } from '../desk-page/desk-answer.tsx'
import { seeOther } from '../desk-page/page-answer.ts'
import { roomNames } from '../wire-room/room-names.ts'
import { WireRoom } from '../wire-room/wire-list.tsx'
import { refused } from '../wire-room/wire-refusal.tsx'
import { WIRE_STYLE } from '../wire-room/wire-style.ts'

const PATH = '/admin/kawat'

/** The wire room. A page that looks again gets 204 if nothing has changed since its mark. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const { req, say, query } = page
  if (!req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  const mark = await roomMark()
  if (query.get('tanda') === mark) return new Response(null, { status: 204 })
  const filter = filterIn(query)
  const [list, names] = [await roomList(filter), await roomNames(req)]
  return deskAnswer(page, {
    title: say('Kawat'),
    style: WIRE_STYLE,
    main: (
      <WireRoom
        list={list}
        filter={filter}
        names={names}
        mark={mark}
        mayTake={mayRole(req.user.role, 'articles', 'create')}
        mayAddSource={mayRole(req.user.role, 'wire-sources', 'create')}
        say={say}
      />
    ),
  })
}

/** Takes a piece as a draft. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  if (!page.req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  const id = idIn(form?.get('ambil'))
  if (id === undefined) return seeOther(PATH)
  try {
    return seeOther(`/admin/collections/articles/${await takePiece(page.req, id)}`)
  } catch (error) {
    return refused(page, error, `${PATH}/${id}`)
  }
}

function filterIn(query: URLSearchParams): RoomFilter {
  const number = (name: string) => idIn(query.get(name) || undefined)
  return {
    words: query.get('kata')?.replaceAll('\0', '').slice(0, 100) || undefined,
    source: number('sumber'),
    section: number('rubrik'),
    urgency: number('urgensi'),
    isOpen: query.get('keadaan') !== 'semua',
    before: number('sebelum'),
  }
}
