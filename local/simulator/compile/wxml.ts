import { allTags } from './tags.const'

const tag = new RegExp(`<(/?)(${[...allTags].sort((a, b) => b.length - a.length).join('|')})(?=[\\s/>])`, 'g')
const handler = /(\s)(capture-bind|capture-catch|mut-bind|bind|catch)(?!:)([a-z]+)(?==)/g

/**
 * Makes WeChat's tags components of ours (`<wx-view>`), so that their properties are typed and nothing leaks into
 * HTML attributes; and writes `bindtap=` as `bind:tap=`, which the compiler would take for an attribute.
 */
export const toSimulatorWxml = (wxml: string): string => wxml.replace(handler, '$1$2:$3').replace(tag, '<$1wx-$2')
