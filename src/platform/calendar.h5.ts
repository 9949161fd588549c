import type * as inWeChat from './calendar'

export type { Added, CalendarEvent, CalendarFile, HandedOver } from './calendar'

/** A browser has no calendar: it saves a file that every calendar program opens. */
export const handOverFile: typeof inWeChat.handOverFile = async ({ fileName, text }) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
  return 'saved'
}

export const addToCalendar: typeof inWeChat.addToCalendar = async (_, file) => {
  await handOverFile(await file())
  return 'saved'
}
