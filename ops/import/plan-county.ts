import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { County } from '../../cloudfunctions/_modules/county/county.row'
import { CountyView } from '../../src/contracts/county'
import { MeetingRule } from '../../src/contracts/meeting'
import { OpsError } from '../fault'
import { byId, type Plan, planOf } from './plan'
import type { Write } from './write'

/** What everybody may know of a county, and how its estates meet unless they say otherwise. */
const CountyFile = z.object({ ...CountyView.shape, meetingRule: z.optional(MeetingRule) })

/** Reads `county.json`. Throws a sentence naming the fields at fault. */
export async function readCounty(file: string): Promise<County> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new OpsError(`读不到文件：${file}`)
  })
  const parsed = CountyFile.safeParse(jsonOf(text, file))
  if (parsed.success) {
    const { id, ...rest } = parsed.data
    return { _id: id, ...rest }
  }
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || '（整个文件）')
  throw new OpsError(`${file} 里这些项缺少或不对：${[...new Set(fields)].join('、')}`)
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new OpsError(`${file} 不是正确的 JSON`)
  }
}

export const otherCounty = (name: string) => `云里已经是另一个县（${name}），一个环境只放一个县`

/** One environment serves one county. */
export function planCounty(county: County, present: County[]): Plan {
  const other = present.find(({ _id }) => _id !== county._id)
  if (other) throw new OpsError(otherCounty(other.name))
  const fields = Object.keys(county).filter((key) => key !== '_id') as Write<'counties'>['fields']
  return planOf([{ collection: 'counties', row: county, fields }], byId(present), [])
}
