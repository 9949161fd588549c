import type { SuggestionStepKind } from '../../../src/contracts/suggestion.const'

export interface Words {
  moment: 'suggestion-moved' | 'suggestion-done'
  title: string
  /** At most five characters: WeChat's limit. */
  status: string
  /** What it means, and what comes next. */
  hint: string
  /** Whoever WeChat does not reach is called about it. For somebody helped, who has no WeChat, everything is. */
  isImportant?: boolean
}

/** Steps that whoever raised it is told of; who took the step knows. */
export const wordsOf: Partial<Record<SuggestionStepKind, Words>> = {
  collected: {
    moment: 'suggestion-moved',
    title: '您的建议收到了',
    status: '已收集',
    hint: '大家都能看到了，开会讨论前会告诉您',
  },
  'asked-back': {
    moment: 'suggestion-moved',
    title: '您的建议要改一改',
    status: '请补充',
    hint: '请改好后再交',
    isImportant: true,
  },
  declined: {
    moment: 'suggestion-moved',
    title: '您的建议没有收进来',
    status: '未采纳',
    hint: '有疑问请到驿站问一问',
    isImportant: true,
  },
  'put-on-agenda': {
    moment: 'suggestion-moved',
    title: '您的建议要上会了',
    status: '要上会',
    hint: '排进了联席会的议程，欢迎您来说一说',
  },
  'put-off': {
    moment: 'suggestion-moved',
    title: '您的建议改到下次讨论',
    status: '改下次',
    hint: '排进下一次会议时再告诉您',
  },
  discussed: {
    moment: 'suggestion-moved',
    title: '会上讨论了您的建议',
    status: '已讨论',
    hint: '请进来看看下一步',
  },
  'not-taken': {
    moment: 'suggestion-moved',
    title: '会上没有采纳您的建议',
    status: '未采纳',
    hint: '原因写在里面，有疑问请到驿站问一问',
    isImportant: true,
  },
  submitted: {
    moment: 'suggestion-moved',
    title: '您的建议交给业主大会了',
    status: '待表决',
    hint: '由全体业主投票决定',
  },
  'taken-back': {
    moment: 'suggestion-moved',
    title: '您的建议这次不投票了',
    status: '等下次',
    hint: '安排好下一次投票再告诉您',
  },
  passed: {
    moment: 'suggestion-moved',
    title: '业主大会通过了您的建议',
    status: '已通过',
    hint: '接下来定谁来办、哪天办好',
  },
  'not-passed': {
    moment: 'suggestion-moved',
    title: '业主大会没有通过您的建议',
    status: '未通过',
    hint: '票数写在里面',
    isImportant: true,
  },
  'action-set': {
    moment: 'suggestion-moved',
    title: '您的建议有人办了',
    status: '办理中',
    hint: '谁来办、哪天办好写在里面',
  },
  noted: { moment: 'suggestion-moved', title: '您的建议有进展', status: '有进展', hint: '请进来看看' },
  finished: {
    moment: 'suggestion-done',
    title: '您的建议办好了，请看看',
    status: '已办好',
    hint: '满意请点一下，没办好请说一声',
    isImportant: true,
  },
  'closed-by-silence': {
    moment: 'suggestion-done',
    title: '您的建议办结了',
    status: '已办结',
    hint: '一直没有回音，按已办好算',
  },
}

export const remindWords = { title: '建议办好了没有？请您看看', status: '请您看看', hint: '一直没有回音会按已办好算' }

/** To whoever reported it done. */
export const silentWords = { title: '建议办结了', status: '已办结', hint: '一直没有回音，按已办好算' }
export const closedWords = { title: '建议人说办好了', status: '已办结', hint: '谢谢您' }
export const reopenedWords = { title: '建议人说还没办好', hint: '请再看看' }

/** To staff. */
export const reviewWords = '有建议要审核'
export const overdueWords = { title: '建议到期还没办好', hint: '请催一催，或者改个日子' }
