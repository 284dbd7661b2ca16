import { answerPublicForm } from '#app/(newsroom)/api/public-form-answer.ts'
import { reportPath, reportTicketPath } from '#content/base/address/addresses.ts'
import { receiveReport } from '#content/newsroom/story/press/receive-report.ts'

/** Receives the form that reports a mistake. */
export const POST = (request: Request): Promise<Response> =>
  answerPublicForm(request, {
    receive: receiveReport,
    path: reportPath,
    ticketPath: reportTicketPath,
  })
