import type { AgendaRow } from './meeting.row'

export const summaryWords = (estateName: string) => `${estateName}联席会`
/** Stands until somebody has confirmed the day. */
export const tentativeWords = '赶上放假改到这一天，日子还没有最后定'
export const agendaWords = (agenda: readonly AgendaRow[]) =>
  agenda
    .map(({ number, title, minutes, presenter }) => `${number}. ${title}（${presenter}，${minutes}分钟）`)
    .join('\n')
