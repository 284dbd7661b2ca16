/** A table in pieces as a file that browsers store as `name`. */
export function csvAnswer(table: AsyncGenerator<string>, name: string): Response {
  const bytes = new TextEncoder()
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await table.next()
      if (done) controller.close()
      else controller.enqueue(bytes.encode(value))
    },
    async cancel() {
      await table.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
