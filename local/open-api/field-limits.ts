/** Whether a value fits a kind of template field, by WeChat's list of limits for subscription messages. */
type Fits = (value: string) => boolean

const within = (least: number, most: number) => (value: string) => {
  const length = [...value].length
  return length >= least && length <= most
}
const matches = (pattern: RegExp) => (value: string) => pattern.test(value)

const time = String.raw`([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d)?`
const day = String.raw`\d{4}[年./-]\d{1,2}([月./-]\d{1,2}日?|月)`
const moment = `(${day}(\\s*${time})?|${time})`

const nameFits: Fits = (value) => {
  if (/^[\p{Script=Han}·]+$/u.test(value)) return within(1, 10)(value)
  return /^[A-Za-z .·-]+$/.test(value) ? within(1, 20)(value) : within(1, 10)(value) && !/[^\p{L}·. -]/u.test(value)
}

const kinds = new Map<string, Fits>(
  Object.entries({
    thing: within(1, 20),
    number: matches(/^-?\d{1,32}(\.\d{1,32})?$/),
    letter: matches(/^[A-Za-z]{1,32}$/),
    symbol: matches(/^[^\p{L}\p{N}\s]{1,5}$/u),
    character_string: matches(/^[\x20-\x7e]{1,32}$/),
    time: matches(new RegExp(`^${moment}(\\s*~\\s*${moment})?$`)),
    date: matches(new RegExp(`^${day}(\\s*${time})?(\\s*~\\s*${day}(\\s*${time})?)?$`)),
    amount: matches(/^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/),
    phone_number: matches(/^[\d+()\s-]{1,17}$/),
    car_number: (value) => within(1, 8)(value) && /^[\p{Script=Han}]?[0-9A-Za-z]+[\p{Script=Han}]?$/u.test(value),
    name: nameFits,
    phrase: matches(/^\p{Script=Han}{1,5}$/u),
  }),
)

/** Field kinds are the key without its number: `thing1` is a `thing`. Undefined for a key of no known kind. */
export function fieldFits(key: string, value: string): boolean | undefined {
  return kinds.get(key.replace(/\d+$/, ''))?.(value)
}
