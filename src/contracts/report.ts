import * as z from 'zod/mini'
import { codePattern, isFrame, mostFrames, mostReports, mostTimes, reportKinds, routePattern } from './report.const'

/** A place in the code, with nothing that a person may have typed. */
const Frame = z.string().check(z.refine(isFrame))

/** Something that went wrong on a phone. There is no place for a message: it might quote what somebody wrote. */
export const Report = z.strictObject({
  kind: z.enum(reportKinds),
  /** A call's code (`internal`) or the error's kind (`TypeError`). */
  code: z.string().check(z.regex(codePattern)),
  /** What the server's log knows the failed call by. */
  traceId: z.optional(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  /** The page's route, without its parameters. */
  page: z.string().check(z.regex(routePattern)),
  frames: z.array(Frame).check(z.maxLength(mostFrames)),
  times: z.int().check(z.gte(1), z.lte(mostTimes)),
})
export type Report = z.infer<typeof Report>

export const ReportAddInput = z.strictObject({
  release: z.string().check(z.regex(/^[0-9]{1,4}(\.[0-9]{1,4}){1,3}$/)),
  reports: z.array(Report).check(z.minLength(1), z.maxLength(mostReports)),
})
export const ReportAdded = z.object({ taken: z.int() })
