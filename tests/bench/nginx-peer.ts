/**
 * nginx serving a precompressed file, for comparison.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startOn } from './bench-process.ts'

/** A running nginx. */
export interface NginxPeer {
  readonly url: string
  readonly master: ChildProcess
  /** The process id of the worker. */
  readonly worker: number
}

/** Starts nginx on core 0 with one worker that serves `body` as brotli. */
export async function startNginx(folder: string, port: number, body: Buffer): Promise<NginxPeer> {
  writeFileSync(join(folder, 'story'), body)
  const configuration = join(folder, 'nginx.conf')
  writeFileSync(
    configuration,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
user root; events { worker_connections 4096; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=100;
  default_type "text/html; charset=utf-8";
  server {
    listen 127.0.0.1:${port}; root ${folder};
    add_header Content-Encoding br; add_header Vary Accept-Encoding; add_header Cache-Control "public, max-age=0, s-maxage=3600";
    add_header Content-Security-Policy "default-src 'none'; img-src 'self'; style-src 'sha256-abcdefghijklmnopqrstuvwxyz'";
    add_header X-Content-Type-Options nosniff; add_header Referrer-Policy strict-origin-when-cross-origin;
  }
}
`,
  )
  const url = `http://127.0.0.1:${port}/story`
  const master = await startOn(0, ['nginx', '-c', configuration], url)
  const pid = readFileSync(join(folder, 'nginx.pid'), 'utf8').trim()
  const worker = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return { url, master, worker: Number(worker) }
}
