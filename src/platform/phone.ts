import Taro from '@tarojs/taro'

/** Opens the phone's dialler. A person who changes their mind there is not an error. */
export function dial(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
