/** `fault`: WeChat or the cloud would refuse it. `missing`: the county has to give it before people can use it. */
export interface Finding {
  level: 'fault' | 'missing'
  /** A file, an interface or a setting. */
  where: string
  message: string
}

export const fault = (where: string, message: string): Finding => ({ level: 'fault', where, message })
export const missing = (where: string, message: string): Finding => ({ level: 'missing', where, message })
