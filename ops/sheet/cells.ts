import type { Place } from '../../src/contracts/place'
import { Id, Phone, text } from '../../src/contracts/text'
import { type Coordinates, toWgs84 } from '../coordinates'
import { CellError } from '../fault'

const bad = (message: string) => new CellError('bad-value', message)

export const idCell = (heading: string) => (value: string) => {
  const parsed = Id.safeParse(value)
  if (!parsed.success) throw bad(`${heading}“${value}”要用小写字母、数字和短横线，1 到 28 个字符`)
  return parsed.data
}

export const textCell = (heading: string, max: number) => (value: string) => {
  const parsed = text(max).safeParse(value)
  if (!parsed.success) throw bad(`${heading}要写 1 到 ${max} 个字，不能换行：“${value.slice(0, 40)}”`)
  return parsed.data
}

export function phoneCell(value: string): string {
  const parsed = Phone.safeParse(value.replace(/[\s－—–]/g, (mark) => (mark.trim() === '' ? '' : '-')))
  if (!parsed.success) throw bad(`电话“${value}”不对，要写成 0539-7000001 或手机号`)
  return parsed.data
}

export const yesNoCell = (heading: string) => (value: string) => {
  if (['是', '有', 'yes', 'true', '1'].includes(value.toLowerCase())) return true
  if (['否', '无', '', 'no', 'false', '0'].includes(value.toLowerCase())) return false
  throw bad(`${heading}要写 是 或 否，不能写“${value}”`)
}

export const yesNoText = (value: boolean) => (value ? '是' : '否')

export const wholeCell = (heading: string, least: number, most: number) => (value: string) => {
  const number = Number(value)
  if (value === '' || !Number.isInteger(number) || number < least || number > most)
    throw bad(`${heading}要写 ${least} 到 ${most} 的整数，不能写“${value}”`)
  return number
}

const degrees = (heading: string, most: number, value: string) => {
  if (!/^-?\d{1,3}(\.\d+)?$/.test(value) || Math.abs(Number(value)) > most)
    throw bad(`${heading}“${value}”不是度数，要写成 ${most === 180 ? '118.835000' : '35.175000'}`)
  return Number(value)
}

export const lngCell = (value: string) => degrees('经度', 180, value)
export const latCell = (value: string) => degrees('纬度', 90, value)

/** A place from its two cells, WGS-84. */
export const placeOf = (lng: number, lat: number, coordinates: Coordinates): Place => toWgs84({ lng, lat }, coordinates)
