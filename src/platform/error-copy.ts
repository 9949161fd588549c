import { type CallCode, CallError } from './call-error'
import { reportFailure } from './report'

/** One sentence for each way a call can fail: what happened and what to do. A missing code does not compile. */
export const errorCopy: Record<CallCode, string> = {
  'bad-input': '填的内容有不对的地方，请改一改再试',
  'unknown-call': '这个功能要更新后才能用，请关掉小程序再打开',
  'too-large': '内容太大了，请少传一些再试',
  'not-signed-in': '没认出您的微信，请关掉小程序再打开',
  'not-allowed': '这件事要由驿站的管理员来做',
  'not-found': '没有找到，可能已经撤掉了',
  conflict: '刚才有人改过，请看一下最新的内容再改',
  'number-taken': '这个编号已经有人用了，请换一个',
  closed: '驿站现在没开门，开门后再来',
  'none-left': '都借出去了，请过一会儿再看',
  'out-of-county': '这个地方不在本县，请换一个位置',
  'home-needed': '请先选您住的小区，再来办这件事',
  'no-phone': '没有留电话，请上门告诉一声',
  'still-owed': '您还有没办完的事（预约、心愿或借的东西），办完再注销',
  'slot-full': '这个时间约满了，请换一个时间',
  'day-closed': '驿站那天不开门，请换一个时间',
  'too-late': '已经过了截止时间，要改请给驿站打电话',
  'too-early': '还没到约定的时间，到了时间再办',
  paused: '这项服务暂停了，请看看别的服务',
  'wrong-state': '这件事的进度已经变了，请看一下最新的进度',
  'already-ordered': '这个时间您已经约过了，可以在“我的预约”里看',
  'already-taken': '已经有人接了，谢谢您，请看看别的',
  'too-many-claims': '您手上认领的心愿够多了，先办好一个再来。刚退回的，要过一天才能换别的',
  'too-many-today': '今天交得够多了，明天再来',
  'own-wish': '自己或自己帮忙发的心愿，要请别人来认领',
  'own-review': '自己的，或自己帮忙交的，要请别的管理员或社区来审核',
  'other-estate': '这是别的小区的会，请报自己小区的',
  'meeting-begun': '会已经开始了，请直接到会场找书记',
  'agenda-needed': '还没有议题，请先写好议题再通知',
  'seats-taken': '报名的人已经比这个数多，请把座位改多一些',
  'wrong-code': '签到码不对，请看会场门口的六位数字再输一次',
  'too-many-tries': '输错太多次了，请找书记帮您签到',
  'check-in-over': '签到已经结束，请找书记帮您补签',
  'minutes-needed': '还没有会议纪要，请先写好纪要再发布',
  'minutes-incomplete': '每个议题都要写进纪要，请对照议题补全',
  'already-voted': '这一户已经投过票了，一户只投一次，先投的算',
  'ballot-closed': '投票已经结束了，可以看看结果',
  'no-units': '还没有房屋名册，请先请社区导入名册',
  'unit-taken': '这套房已经对应了别的业主，先解除再对应',
  'own-unit': '自己的房子，要请别的工作人员来办',
  'second-person': '这一户原来的纸质票是您取出来的，请另一位同事来记',
  'personal-data': '文字里有电话、门牌这样的个人信息，请删掉再发',
  'text-refused': '这段文字没有通过微信的内容检查，请换个说法再发',
  'cursor-invalid': '列表有变化，请从头再看一次',
  'key-reused': '这一步已经提交过了，请刷新后再看',
  busy: '用的人有点多，请稍等再试',
  internal: '出了点问题，我们已记下，请稍后再试',
  offline: '网络不通，请连上网后再试',
  timeout: '等得太久没有回音，请再试一次',
}

export interface Failure {
  message: string
  code: CallCode
  fields: string[]
  traceId?: string
}

/** What a page shows of it; what should not have happened is reported. For use where something was caught. */
export const failureOf = (error: unknown): Failure => {
  reportFailure(error)
  const { code, fields, traceId } = error instanceof CallError ? error : new CallError('internal')
  return { message: errorCopy[code], code, fields, traceId }
}
