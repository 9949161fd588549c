import { codePattern, isFrame, mostFrames } from '../contracts/report.const'

const v8 = /^\s+at (?:(?:async |new )?([\w$.]+)(?: \[as [\w$]+\])? )?\(?(\S+:\d+:\d+)\)?$/
const webkit = /^([\w$.]*)@(\S+:\d+:\d+)$/

/** `https://usr/features/wish/common.js:1:20` as `features/wish/common.js:1:20`. */
const inPackage = (place: string) => place.replace(/^[a-z]+:\/\/[^/]*\//i, '').replace(/[?#][^:]*/, '')

function frameOf(line: string): string | undefined {
  const [, name, place] = v8.exec(line) ?? webkit.exec(line) ?? []
  if (!place) return undefined
  const known = name || 'anonymous'
  return [`${known}@${inPackage(place)}`, known].find(isFrame)
}

/** Where it happened, innermost first. Nothing else of the text is taken: a message may quote what somebody wrote. */
export const framesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => frameOf(line) ?? [])
    .slice(0, mostFrames)

/** The kind of an error: its class, or the WeChat call that failed (`navigateTo-fail`). */
export function kindOfError(text: string): string {
  const failed = /^([a-zA-Z]{1,30}):fail/.exec(text)?.[1]
  const code = failed ? `${failed}-fail` : /\b[A-Z][A-Za-z]{0,34}Error\b/.exec(text)?.[0]
  return code && codePattern.test(code) ? code : 'Error'
}
