import Taro from '@tarojs/taro'
import { copyText } from './clipboard'

export interface CalendarEvent {
  title: string
  startsAt: string
  endsAt: string
  where: string
}

/** An iCalendar file, for where the phone's own calendar is out of reach. */
export interface CalendarFile {
  fileName: string
  text: string
}

export type Added = 'added' | 'saved' | 'refused'

const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000)
const reminderSeconds = 3600

/** Writes into the phone's calendar, with a reminder an hour before. WeChat asks first; a file is not needed there. */
export async function addToCalendar(event: CalendarEvent, _file: () => Promise<CalendarFile>): Promise<Added> {
  const { title, startsAt, endsAt, where } = event
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      location: where,
      alarm: true,
      alarmOffset: reminderSeconds,
    })
    return 'added'
  } catch {
    return 'refused'
  }
}

export type HandedOver = 'shared' | 'saved' | 'copied' | 'refused'

/** Sends the file to a chat, where the phone's calendar opens it; where WeChat cannot, its text is copied. */
export async function handOverFile({ fileName, text }: CalendarFile): Promise<HandedOver> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName })
    return 'shared'
  } catch {
    return (await copyText(text)) ? 'copied' : 'refused'
  }
}
