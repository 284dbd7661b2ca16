import { hostname } from 'node:os'
import { type Logger, pino } from 'pino'
import type { Environment } from '#content/base/settings/environment.ts'

/**
 * The log of a process that serves readers: lines of JSON on standard error, each with the node's name; by default only
 * warnings and errors.
 */
export function portalLogger({ requestLog, nodeName }: Environment): Logger {
  const level = process.env.LOG_LEVEL ?? (requestLog ? 'info' : 'warn')
  const base = { pid: process.pid, hostname: hostname(), node: nodeName }
  return pino({ level, base }, pino.destination(2))
}
