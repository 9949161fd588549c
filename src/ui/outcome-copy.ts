import type { ItemOutcome } from '../contracts/meeting.const'

export const outcomeCopy: Record<ItemOutcome, { word: string; tone: 'quiet' | 'doing' | 'waiting' }> = {
  'to-action': { word: '定了，去办', tone: 'doing' },
  'to-owners': { word: '交业主大会', tone: 'waiting' },
  'next-time': { word: '下次再议', tone: 'waiting' },
  noted: { word: '知道了', tone: 'quiet' },
  'not-taken': { word: '这次不办', tone: 'quiet' },
}

export const outcomes: readonly ItemOutcome[] = ['to-action', 'to-owners', 'next-time', 'noted', 'not-taken']
