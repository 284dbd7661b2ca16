import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** A complete answer, not sent yet. */
export interface CapturedAnswer {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

/**
 * Lets `answer` write its response into memory; resolves when it calls `end()`. Nothing is sent until `send` is
 * called with the answer to send instead. Rejects with the error of `answer`.
 */
export function captureAnswer(
  response: ServerResponse,
  answer: (response: ServerResponse) => Promise<void>,
): Promise<{ captured: CapturedAnswer; send: (finished: CapturedAnswer) => void }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const original = { end: response.end, write: response.write, writeHead: response.writeHead }
    const keep = (chunk: unknown, encoding?: unknown) => {
      if (typeof chunk === 'string') {
        chunks.push(
          Buffer.from(chunk, typeof encoding === 'string' ? (encoding as 'utf8') : 'utf8'),
        )
      } else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    }
    const callback = (parameters: readonly unknown[]) => {
      const last = parameters.at(-1)
      if (typeof last === 'function') queueMicrotask(() => last())
    }
    const send = ({ status, headers, body }: CapturedAnswer) => {
      Object.assign(response, original)
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      response.writeHead(status, { ...headers, 'content-length': body.length })
      response.end(body)
    }
    Object.assign(response, {
      write: (...parameters: unknown[]) => {
        keep(parameters[0], parameters[1])
        callback(parameters)
        return true
      },
      writeHead: (status: number, ...parameters: unknown[]) => {
        response.statusCode = status
        const headers = parameters.at(-1)
        if (headers && typeof headers === 'object' && !Array.isArray(headers)) {
          for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders)) {
            if (value !== undefined) response.setHeader(name, value)
          }
        }
        return response
      },
      flushHeaders: () => undefined,
      end: (...parameters: unknown[]) => {
        if (typeof parameters[0] !== 'function') keep(parameters[0], parameters[1])
        callback(parameters)
        resolve({
          captured: {
            status: response.statusCode,
            headers: response.getHeaders(),
            body: Buffer.concat(chunks),
          },
          send,
        })
        return response
      },
    })
    answer(response).catch(reject)
  })
}
