/**
 * An origin that makes one page after the other, each in 50 milliseconds: `node storm-origin.ts PORT`. It never hangs, and
 * works on for readers who have left, as renderers do.
 * @module
 */
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const WORK = 50

let line = Promise.resolve()
createServer((request, response) => {
  line = line.then(async () => {
    await pause(WORK)
    response.writeHead(200, { 'cache-control': 's-maxage=3600' }).end(request.url)
  })
}).listen(Number(process.argv[2]), '127.0.0.1')
