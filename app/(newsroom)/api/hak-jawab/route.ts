import { answerPublicForm } from '#app/(newsroom)/api/public-form-answer.ts'
import { replyPath, replyTicketPath } from '#content/base/address/addresses.ts'
import { receiveReply } from '#content/newsroom/story/press/receive-reply.ts'

/** Receives the form for a right of reply. */
export const POST = (request: Request): Promise<Response> =>
  answerPublicForm(request, {
    receive: receiveReply,
    path: replyPath,
    ticketPath: replyTicketPath,
  })
