import type { NoticeForm } from '../../../src/contracts/notice.const'

/** A field of a layout: the template key that staff should choose, how it is labelled, and an example to type in. */
export interface LayoutField {
  key: string
  label: string
  example: string
}

/** What staff apply for in WeChat's back office: one template per layout, with these fields in this order. */
export const layouts: Record<NoticeForm, { title: string; fields: Record<string, LayoutField> }> = {
  order: {
    title: '服务预约进度通知',
    fields: {
      item: { key: 'thing1', label: '服务项目', example: '上门理发' },
      station: { key: 'thing2', label: '驿站', example: '水木清华同心驿' },
      time: { key: 'time3', label: '预约时间', example: '2026年11月23日 10:00' },
      status: { key: 'phrase4', label: '状态', example: '已接单' },
      tip: { key: 'thing5', label: '温馨提示', example: '请提前十分钟到驿站' },
    },
  },
  wish: {
    title: '微心愿进展通知',
    fields: {
      wish: { key: 'thing1', label: '心愿', example: '想修一下水龙头' },
      status: { key: 'phrase2', label: '状态', example: '已认领' },
      time: { key: 'time3', label: '时间', example: '2026年11月23日 10:00' },
      note: { key: 'thing4', label: '备注', example: '志愿者会和您联系' },
    },
  },
  meeting: {
    title: '会议通知',
    fields: {
      meeting: { key: 'thing1', label: '会议名称', example: '水木清华12月联席会' },
      station: { key: 'thing2', label: '会议地点', example: '水木清华同心驿' },
      time: { key: 'time3', label: '会议时间', example: '2026年12月3日 19:00' },
      status: { key: 'phrase4', label: '状态', example: '请您参加' },
      tip: { key: 'thing5', label: '温馨提示', example: '来不来请点开说一声' },
    },
  },
  suggestion: {
    title: '建议办理进度通知',
    fields: {
      matter: { key: 'thing1', label: '建议', example: '北门加一盏路灯' },
      status: { key: 'phrase2', label: '状态', example: '已讨论' },
      time: { key: 'time3', label: '时间', example: '2026年12月3日 19:00' },
      note: { key: 'thing4', label: '备注', example: '请进来看看下一步' },
    },
  },
  role: {
    title: '职责变动通知',
    fields: {
      role: { key: 'thing1', label: '职责', example: '驿站管理员' },
      area: { key: 'thing2', label: '区域', example: '水木清华' },
      status: { key: 'phrase3', label: '状态', example: '已授予' },
      time: { key: 'time4', label: '时间', example: '2026年11月23日 10:00' },
      note: { key: 'thing5', label: '备注', example: '能答复预约、审核心愿' },
    },
  },
  todo: {
    title: '待办事项提醒',
    fields: {
      matter: { key: 'thing1', label: '事项', example: '有新的心愿要审核' },
      from: { key: 'thing2', label: '提交人', example: '水木清华居民' },
      at: { key: 'time3', label: '提交时间', example: '2026年11月23日 10:00' },
      until: { key: 'time4', label: '截止时间', example: '2026年11月24日 10:00' },
    },
  },
}

/** Shown where a field would be empty: WeChat takes no empty value. */
export const emptyText = '见小程序'
export const emptyPhrase = '有更新'
