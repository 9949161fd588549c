import Taro from '@tarojs/taro'
import type { Report } from '../contracts/report'
import { mostReports, mostTimes, type ReportKind, routePattern } from '../contracts/report.const'
import { newKey } from './action-key'
import { CallError } from './call-error'
import { call } from './rpc'
import { framesOf, kindOfError } from './stack'
import { keep, kept } from './storage'

/** What a page shows though it should not have happened; the rest is everyday life. */
const unforeseen = ['internal', 'timeout', 'unknown-call', 'too-large', 'key-reused', 'cursor-invalid']
const keptAs = 'unsent-reports'
/** Different faults that one start of the app reports. */
const mostPerStart = 20
/** What comes together is sent together; and phones that meet the same fault do not all speak at once. */
const quietMs = 3000
const spreadMs = 5000

const release = process.env.TARO_APP_RELEASE || '0.0.0'
const seen = new Set<string>()
let isScheduled = false

const unsent = () => kept<Report[]>(keptAs) ?? []

const nameOf = ({ kind, code, page, frames }: Report) => JSON.stringify([kind, code, page, frames])

function currentPage(): string {
  const pages = Taro.getCurrentPages()
  const route = (pages[pages.length - 1]?.route ?? '').replace(/^\//, '').replace(/\?.*/, '')
  return routePattern.test(route) ? route : 'unknown'
}

async function send(): Promise<void> {
  isScheduled = false
  const reports = unsent()
  if (reports.length === 0) return
  keep(keptAs, undefined)
  try {
    await call('report.add', { release, reports }, newKey())
  } catch (error) {
    // Nobody is told that telling failed. Without network they wait for the next start.
    if (error instanceof CallError && error.code === 'offline') keep(keptAs, reports)
  }
}

function schedule(): void {
  if (isScheduled) return
  isScheduled = true
  setTimeout(send, quietMs + Math.random() * spreadMs)
}

const again = (report: Report): Report => ({ ...report, times: Math.min(mostTimes, report.times + 1) })

function add(report: Report): void {
  const name = nameOf(report)
  const waiting = unsent()
  if (waiting.some((other) => nameOf(other) === name)) {
    keep(
      keptAs,
      waiting.map((other) => (nameOf(other) === name ? again(other) : other)),
    )
    return
  }
  if (seen.has(name) || seen.size >= mostPerStart || waiting.length >= mostReports) return
  seen.add(name)
  keep(keptAs, [...waiting, report])
  schedule()
}

function textOf(error: unknown): string {
  if (error instanceof Error) return `${error.name}\n${error.stack ?? ''}`
  if (typeof error === 'string') return error
  const { errMsg, message, stack } = (error ?? {}) as { errMsg?: unknown; message?: unknown; stack?: unknown }
  return [errMsg, message, stack].filter((part) => typeof part === 'string').join('\n')
}

function reportError(kind: ReportKind, error: unknown): void {
  const text = textOf(error)
  const code = error instanceof CallError ? error.code : kindOfError(text)
  const traceId = error instanceof CallError ? error.traceId : undefined
  add({ kind, code, ...(traceId && { traceId }), page: currentPage(), frames: framesOf(text), times: 1 })
}

/** What nobody caught, as WeChat tells it. */
export const reportCrash = (error: unknown): void => reportError('crash', error)
export const reportRejection = ({ reason }: { reason: unknown }): void => {
  if (!(reason instanceof CallError) || unforeseen.includes(reason.code)) reportError('rejection', reason)
}

/** What a page has to show, if it should not have happened. Never throws. */
export function reportFailure(error: unknown): void {
  if (!(error instanceof CallError)) reportError('failure', error)
  else if (unforeseen.includes(error.code)) reportError('failure', error)
}

/** What an earlier start could not send any more. */
export function sendUnsent(): void {
  if (unsent().length > 0) schedule()
}
