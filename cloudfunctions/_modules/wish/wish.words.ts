import type { WishStepKind } from '../../../src/contracts/wish.const'

/** Whom a step concerns; whoever took it knows. */
export type Audience = 'wisher' | 'claimers'
export type WishMoment = 'wish-reviewed' | 'wish-claimed' | 'wish-done' | 'wish-reminder'

export interface Words {
  to: readonly Audience[]
  moment: WishMoment
  title: string
  /** At most five characters: WeChat's limit. */
  status: string
  /** What to do next. */
  hint: string
  /** Whoever WeChat does not reach is called about it. For somebody helped, who has no WeChat, everything is. */
  isImportant?: boolean
}

/** Steps that somebody is told of. */
export const wordsOf: Partial<Record<WishStepKind, Words>> = {
  approved: {
    to: ['wisher'],
    moment: 'wish-reviewed',
    title: '心愿通过了审核',
    status: '已通过',
    hint: '已经上了心愿墙，有人认领会告诉您',
  },
  'asked-back': {
    to: ['wisher'],
    moment: 'wish-reviewed',
    title: '心愿要改一改',
    status: '请补充',
    hint: '请改好后再交',
    isImportant: true,
  },
  declined: {
    to: ['wisher'],
    moment: 'wish-reviewed',
    title: '心愿没有通过',
    status: '未通过',
    hint: '有疑问请到驿站问一问',
    isImportant: true,
  },
  claimed: {
    to: ['wisher'],
    moment: 'wish-claimed',
    title: '心愿有人认领了',
    status: '已认领',
    hint: '认领人会和您联系',
  },
  noted: { to: ['wisher'], moment: 'wish-claimed', title: '认领人说了进展', status: '有进展', hint: '请进来看看' },
  'handed-back': {
    to: ['wisher'],
    moment: 'wish-claimed',
    title: '认领人退回了心愿',
    status: '已退回',
    hint: '心愿还在，等别人来认领',
  },
  'claim-ended': {
    to: ['wisher', 'claimers'],
    moment: 'wish-claimed',
    title: '认领到期了',
    status: '已到期',
    hint: '心愿回到了心愿墙，可以再认领',
  },
  finished: {
    to: ['wisher'],
    moment: 'wish-done',
    title: '心愿办好了吗？请您确认',
    status: '待确认',
    hint: '办好了请点确认，没办好请说一声',
    isImportant: true,
  },
  'not-done': {
    to: ['claimers'],
    moment: 'wish-done',
    title: '许愿人说还没办好',
    status: '未办好',
    hint: '请再联系一下许愿人',
    isImportant: true,
  },
  confirmed: {
    to: ['claimers'],
    moment: 'wish-done',
    title: '心愿实现了',
    status: '已实现',
    hint: '许愿人确认了，谢谢您',
  },
  'confirmed-by-silence': {
    to: ['wisher', 'claimers'],
    moment: 'wish-done',
    title: '心愿实现了',
    status: '已实现',
    hint: '一直没有回音，按已办好算',
  },
  withdrawn: {
    to: ['claimers'],
    moment: 'wish-claimed',
    title: '许愿人撤回了心愿',
    status: '已撤回',
    hint: '不用再办了，谢谢您',
    isImportant: true,
  },
  expired: {
    to: ['wisher'],
    moment: 'wish-reminder',
    title: '心愿过了期望的日子',
    status: '已过期',
    hint: '还需要的话可以再发一次',
  },
  'thanks-shown': {
    to: ['claimers'],
    moment: 'wish-done',
    title: '许愿人感谢您',
    status: '收到感谢',
    hint: '请进来看看',
  },
  'thanks-hidden': {
    to: ['wisher'],
    moment: 'wish-reviewed',
    title: '感谢的话没有展示',
    status: '请改一改',
    hint: '可以换个说法再写一次',
  },
}
