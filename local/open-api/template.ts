/** A subscription message's template, as it would stand in the mini-program's account. */
export interface MessageTemplate {
  id: string
  title: string
  /** Keys in the order they are shown, each with its Chinese label. */
  fields: Record<string, string>
}

/** The templates of the made-up mini-program. A county's real ones have ids of their own, kept in its configuration. */
export const demoTemplates: MessageTemplate[] = [
  {
    id: 'demo-order-progress',
    title: '服务预约进度通知',
    fields: { thing1: '服务项目', thing2: '驿站', time3: '预约时间', phrase4: '状态', thing5: '温馨提示' },
  },
  {
    id: 'demo-wish-progress',
    title: '微心愿进展通知',
    fields: { thing1: '心愿', phrase2: '状态', time3: '时间', thing4: '备注' },
  },
  {
    id: 'demo-meeting-notice',
    title: '会议通知',
    fields: { thing1: '会议名称', thing2: '会议地点', time3: '会议时间', phrase4: '状态', thing5: '温馨提示' },
  },
  {
    id: 'demo-suggestion-progress',
    title: '建议办理进度通知',
    fields: { thing1: '建议', phrase2: '状态', time3: '时间', thing4: '备注' },
  },
  {
    id: 'demo-role-change',
    title: '职责变动通知',
    fields: { thing1: '职责', thing2: '区域', phrase3: '状态', time4: '时间', thing5: '备注' },
  },
  {
    id: 'demo-todo-reminder',
    title: '待办事项提醒',
    fields: { thing1: '事项', thing2: '提交人', time3: '提交时间', time4: '截止时间' },
  },
]
