/** `crash`: what nobody caught. `rejection`: a promise that nobody caught. `failure`: what a page had to show. */
export const reportKinds = ['crash', 'rejection', 'failure'] as const
export type ReportKind = (typeof reportKinds)[number]

/** How much one call takes. */
export const mostReports = 10
export const mostFrames = 8
export const mostTimes = 99

/** Codes, routes and frames are the program's own words: without Chinese, spaces and quotes no message gets through. */
export const codePattern = /^[A-Za-z][A-Za-z-]{0,39}$/
export const routePattern = /^[a-z][a-z0-9/-]{0,79}$/
/** `render@features/wish/common.js:1:20345`: a function's name, and where it stands in the package. */
const framePattern = /^[A-Za-z_$][\w$.]{0,39}(@[A-Za-z][\w/.-]{0,79}:\d{1,4}:\d{1,7})?$/
/** Longer numbers might be somebody's. A column is the package's own. */
const longNumber = /\d{5}/
export const isFrame = (text: string) => framePattern.test(text) && !longNumber.test(text.replace(/:\d+$/, ''))
