import { mayRole } from '#content/model/people/permissions.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'
import { newestVersion, standingAtDesk } from '#content/newsroom/story/workflow/story-access.ts'
import { acceptPiece, leavePiece, takePiece } from '#content/newsroom/wire/piece-taking.ts'
import { pieceView } from '#content/reading/desk/wire-room-queries.ts'
import { accountRequest, sentForm } from '../../desk-page/account-request.ts'
import { deskAnswer } from '../../desk-page/desk-answer.tsx'
import { seeOther } from '../../desk-page/page-answer.ts'
import { PiecePage } from '../../wire-room/piece-page.tsx'
import { roomNames } from '../../wire-room/room-names.ts'
import { refused } from '../../wire-room/wire-refusal.tsx'
import { WIRE_STYLE } from '../../wire-room/wire-style.ts'

const PATH = '/admin/kawat'

interface Place {
  params: Promise<{ id: string }>
}

/** A piece of the wire, with similar ones beside it. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const page = await accountRequest(request)
  const { req, say } = page
  const id = idIn((await params).id)
  const person = personOf(req)
  if (!person) return seeOther(`/admin/login?redirect=${encodeURIComponent(`${PATH}/${id ?? ''}`)}`)
  const view = id === undefined ? undefined : await pieceView(id)
  if (!view) return seeOther(PATH)
  const { piece, similar } = view
  const story = piece.story === undefined ? undefined : await newestVersion(req, piece.story)
  const standing = story && standingAtDesk(story)
  return deskAnswer(page, {
    title: piece.headline,
    style: WIRE_STYLE,
    main: (
      <PiecePage
        piece={piece}
        similar={similar}
        story={standing && mayStory(person, 'read', standing) ? story : undefined}
        may={{
          take: mayRole(person.role, 'articles', 'create'),
          change: standing !== undefined && mayStory(person, 'edit', standing),
        }}
        names={await roomNames(req)}
        say={say}
      />
    ),
  })
}

/** Takes the piece, takes it into its story, or leaves it. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  const { req } = page
  const id = idIn((await params).id)
  if (!req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  if (id === undefined || !form) return seeOther(PATH)
  const story = (number: number) => `/admin/collections/articles/${number}`
  try {
    if (form.has('ambil')) return seeOther(story(await takePiece(req, id)))
    if (form.has('pakai')) return seeOther(story(await acceptPiece(req, id)))
    if (form.has('abaikan')) await leavePiece(req, id)
    return seeOther(`${PATH}/${id}`)
  } catch (error) {
    return refused(page, error, `${PATH}/${id}`)
  }
}
