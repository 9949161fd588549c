import type { AgendaRow } from './meeting.row'

export const summaryWords = (estateName: string) => `${estateName}联席会`
/** Stands until somebody has confirmed the day. */
export const tentativeWords = '赶上放假改到这一天，日子还没有最后定'
export const agendaWords = (agenda: readonly AgendaRow[]) =>
  agenda
    .map(({ number, title, minutes, presenter }) => `${number}. ${title}（${presenter}，${minutes}分钟）`)
    .join('\n')

/** Public holidays by law, on the same day each year, whatever the year's notice adds. */
export const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
}
