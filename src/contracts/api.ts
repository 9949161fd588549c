import type * as z from 'zod/mini'
import { AreaFigures, AreaFiguresInput, AreaPage, AreaSearchInput } from './area'
import * as b from './ballot'
import { AreaCoverage, AreaCoverageInput } from './coverage'
import type { ErrorCode } from './error.const'
import * as c from './group'
import * as g from './meeting'
import * as minutes from './meeting-minutes'
import * as m from './member'
import * as n from './notice'
import * as o from './order'
import { PhotoName, PhotoNameInput } from './photo'
import { ReportAdded, ReportAddInput } from './report'
import * as s from './station'
import * as u from './suggestion'
import * as t from './theme'
import * as f from './walk'
import * as w from './wish'

/** Every call there is: what it takes and what it answers. `writes` calls need the client's idempotency key. */
export const api = {
  'area.search': { input: AreaSearchInput, output: AreaPage, writes: false },
  'area.figures': { input: AreaFiguresInput, output: AreaFigures, writes: false },
  'area.coverage': { input: AreaCoverageInput, output: AreaCoverage, writes: false },
  'station.near': { input: s.StationNearInput, output: s.StationNearAnswer, writes: false },
  'station.reach': { input: f.StationReachInput, output: f.StationReach, writes: false },
  'station.walk': { input: f.StationWalkInput, output: f.StationWalk, writes: false },
  'station.index': { input: s.StationIndexInput, output: s.StationIndex, writes: false },
  'station.get': { input: s.StationGetInput, output: s.StationView, writes: false },
  'station.list': { input: s.StationListInput, output: s.StationPage, writes: false },
  'station.search': { input: s.StationSearchInput, output: s.StationPage, writes: false },
  'station.history': { input: s.StationHistoryInput, output: s.StationHistoryPage, writes: false },
  'station.register': { input: s.StationRegisterInput, output: s.StationView, writes: true },
  'station.edit-hours': { input: s.StationEditHoursInput, output: s.StationView, writes: true },
  'station.close-on': { input: s.StationCloseOnInput, output: s.StationView, writes: true },
  'station.check-item': { input: s.StationCheckItemInput, output: s.StationView, writes: true },
  'station.borrow': { input: s.StationBorrowInput, output: s.StationView, writes: true },
  'station.give-back': { input: s.StationGiveBackInput, output: s.StationView, writes: true },
  'member.me': { input: m.MemberMeInput, output: m.MeView, writes: false },
  'member.join': { input: m.MemberJoinInput, output: m.MeView, writes: true },
  'member.choose-home': { input: m.MemberChooseHomeInput, output: m.MeView, writes: true },
  'member.set-phone': { input: m.MemberSetPhoneInput, output: m.MeView, writes: true },
  'member.export': { input: m.MemberExportInput, output: m.MemberExport, writes: false },
  'member.leave': { input: m.MemberLeaveInput, output: m.Left, writes: true },
  'role.grant': { input: m.RoleGrantInput, output: m.RoleView, writes: true },
  'role.end': { input: m.RoleEndInput, output: m.RoleView, writes: true },
  'role.list': { input: m.RoleListInput, output: m.RolePage, writes: false },
  'help.start': { input: m.HelpStartInput, output: m.HelpedView, writes: true },
  'help.join': { input: m.HelpJoinInput, output: m.HelpedView, writes: true },
  'help.end': { input: m.HelpEndInput, output: m.HelpedView, writes: true },
  'help.list': { input: m.HelpListInput, output: m.HelpedPage, writes: false },
  'phone.reveal': { input: m.PhoneRevealInput, output: m.PhoneReveal, writes: true },
  'notice.inbox': { input: n.InboxInput, output: n.InboxPage, writes: false },
  'notice.unread': { input: n.UnreadInput, output: n.Unread, writes: false },
  'notice.read': { input: n.InboxReadInput, output: n.Unread, writes: true },
  'notice.templates': { input: n.TemplateListInput, output: n.TemplateList, writes: false },
  'notice.ledger-add': { input: n.LedgerAddInput, output: n.Ledger, writes: true },
  'notice.call-list': { input: n.CallListInput, output: n.CallPage, writes: false },
  'notice.told': { input: n.CallToldInput, output: n.CallItem, writes: true },
  'notice.template-application': {
    input: n.TemplateApplicationInput,
    output: n.TemplateApplication,
    writes: false,
  },
  'group.list': { input: c.GroupListInput, output: c.GroupPage, writes: false },
  'group.mine': { input: c.GroupMineInput, output: c.GroupPage, writes: false },
  'group.register': { input: c.GroupRegisterInput, output: c.GroupView, writes: true },
  'group.add': { input: c.GroupAddInput, output: c.GroupView, writes: true },
  'group.remove': { input: c.GroupRemoveInput, output: c.GroupView, writes: true },
  'group.end': { input: c.GroupEndInput, output: c.GroupView, writes: true },
  'order.catalogue': { input: t.CatalogueInput, output: t.CatalogueView, writes: false },
  'order.put-item': { input: t.CataloguePutInput, output: t.CatalogueView, writes: true },
  'theme.list': { input: t.ThemeListInput, output: t.ThemePage, writes: false },
  'theme.get': { input: t.ThemeGetInput, output: t.ThemeView, writes: false },
  'theme.publish': { input: t.ThemePublishInput, output: t.ThemeView, writes: true },
  'theme.edit': { input: t.ThemeEditInput, output: t.ThemeView, writes: true },
  'theme.pause': { input: t.ThemePauseInput, output: t.ThemeView, writes: true },
  'order.place': { input: o.OrderPlaceInput, output: o.OrderView, writes: true },
  'order.get': { input: o.OrderIdInput, output: o.OrderView, writes: false },
  'order.mine': { input: o.OrderMineInput, output: o.OrderPage, writes: false },
  'order.tasks': { input: o.OrderTasksInput, output: o.OrderPage, writes: false },
  'order.open': { input: o.OrderOpenInput, output: o.OrderPage, writes: false },
  'order.day': { input: o.OrderDayInput, output: o.OrderPage, writes: false },
  'order.figures': { input: o.OrderFiguresInput, output: o.OrderFigures, writes: false },
  'order.month': { input: o.OrderMonthInput, output: o.OrderPage, writes: false },
  'order.helpers': { input: o.HelperListInput, output: o.HelperList, writes: false },
  'order.rota': { input: o.RotaInput, output: o.RotaView, writes: false },
  'order.set-rota': { input: o.RotaSetInput, output: o.RotaView, writes: true },
  'order.accept': { input: o.OrderIdInput, output: o.OrderView, writes: true },
  'order.decline': { input: o.OrderReasonInput, output: o.OrderView, writes: true },
  'order.assign': { input: o.OrderAssignInput, output: o.OrderView, writes: true },
  'order.grab': { input: o.OrderIdInput, output: o.OrderView, writes: true },
  'order.hand-back': { input: o.OrderReasonInput, output: o.OrderView, writes: true },
  'order.start': { input: o.OrderIdInput, output: o.OrderView, writes: true },
  'order.finish': { input: o.OrderFinishInput, output: o.OrderView, writes: true },
  'order.no-show': { input: o.OrderReasonInput, output: o.OrderView, writes: true },
  'order.confirm': { input: o.OrderIdInput, output: o.OrderView, writes: true },
  'order.rate': { input: o.OrderRateInput, output: o.OrderView, writes: true },
  'order.not-done': { input: o.OrderReasonInput, output: o.OrderView, writes: true },
  'order.cancel': { input: o.OrderReasonInput, output: o.OrderView, writes: true },
  'order.move': { input: o.OrderMoveInput, output: o.OrderView, writes: true },
  'order.undo': { input: o.OrderIdInput, output: o.OrderView, writes: true },
  'wish.wall': { input: w.WishWallInput, output: w.WishPage, writes: false },
  'wish.get': { input: w.WishIdInput, output: w.WishView, writes: false },
  'wish.mine': { input: w.WishListInput, output: w.WishPage, writes: false },
  'wish.claims': { input: w.WishListInput, output: w.WishPage, writes: false },
  'wish.review-list': { input: w.WishReviewListInput, output: w.WishReviewPage, writes: false },
  'wish.figures': { input: w.WishFiguresInput, output: w.WishFigures, writes: false },
  'wish.records': { input: w.WishRecordsInput, output: w.WishRecordPage, writes: false },
  'wish.post': { input: w.WishPostInput, output: w.WishView, writes: true },
  'wish.revise': { input: w.WishReviseInput, output: w.WishView, writes: true },
  'wish.approve': { input: w.WishIdInput, output: w.WishView, writes: true },
  'wish.ask-back': { input: w.WishReasonInput, output: w.WishView, writes: true },
  'wish.decline': { input: w.WishReasonInput, output: w.WishView, writes: true },
  'wish.claim': { input: w.WishClaimInput, output: w.WishView, writes: true },
  'wish.hand-back': { input: w.WishReasonInput, output: w.WishView, writes: true },
  'wish.note': { input: w.WishNoteInput, output: w.WishView, writes: true },
  'wish.finish': { input: w.WishIdInput, output: w.WishView, writes: true },
  'wish.confirm': { input: w.WishIdInput, output: w.WishView, writes: true },
  'wish.not-done': { input: w.WishReasonInput, output: w.WishView, writes: true },
  'wish.withdraw': { input: w.WishReasonInput, output: w.WishView, writes: true },
  'wish.thank': { input: w.WishThankInput, output: w.WishView, writes: true },
  'wish.review-thanks': { input: w.WishReviewThanksInput, output: w.WishView, writes: true },
  'meeting.list': { input: g.MeetingListInput, output: g.MeetingPage, writes: false },
  'meeting.get': { input: g.MeetingIdInput, output: g.MeetingView, writes: false },
  'meeting.mine': { input: g.MeetingMineInput, output: g.MeetingPage, writes: false },
  'meeting.schedule': { input: g.MeetingScheduleInput, output: g.MeetingScheduleView, writes: false },
  'meeting.set-schedule': { input: g.MeetingSetScheduleInput, output: g.MeetingScheduleView, writes: true },
  'meeting.calendar': { input: g.MeetingCalendarInput, output: g.MeetingCalendar, writes: false },
  'meeting.confirm-date': { input: g.MeetingIdInput, output: g.MeetingView, writes: true },
  'meeting.move': { input: g.MeetingMoveInput, output: g.MeetingView, writes: true },
  'meeting.cancel': { input: g.MeetingReasonInput, output: g.MeetingView, writes: true },
  'meeting.set-agenda': { input: g.MeetingSetAgendaInput, output: g.MeetingView, writes: true },
  'meeting.announce': { input: g.MeetingIdInput, output: g.MeetingView, writes: true },
  'meeting.answer': { input: g.MeetingAnswerInput, output: g.MeetingView, writes: true },
  'meeting.check-in': { input: g.MeetingCheckInInput, output: g.MeetingView, writes: true },
  'meeting.check-in-for': { input: g.MeetingCheckInForInput, output: g.MeetingPerson, writes: true },
  'meeting.walk-ins': { input: g.MeetingWalkInsInput, output: g.MeetingView, writes: true },
  'meeting.people': { input: g.MeetingPeopleInput, output: g.MeetingPeople, writes: false },
  'meeting.save-minutes': { input: minutes.MeetingSaveMinutesInput, output: g.MeetingView, writes: true },
  'meeting.publish-minutes': { input: minutes.MeetingPublishInput, output: g.MeetingView, writes: true },
  'meeting.correct-minutes': { input: minutes.MeetingCorrectInput, output: g.MeetingView, writes: true },
  'suggestion.list': { input: u.SuggestionListInput, output: u.SuggestionPage, writes: false },
  'suggestion.get': { input: u.SuggestionIdInput, output: u.SuggestionView, writes: false },
  'suggestion.mine': { input: u.SuggestionMineInput, output: u.SuggestionPage, writes: false },
  'suggestion.desk': { input: u.SuggestionDeskInput, output: u.SuggestionDesk, writes: false },
  'suggestion.funnel': { input: u.SuggestionFunnelInput, output: u.SuggestionFunnel, writes: false },
  'suggestion.post': { input: u.SuggestionPostInput, output: u.SuggestionView, writes: true },
  'suggestion.revise': { input: u.SuggestionReviseInput, output: u.SuggestionView, writes: true },
  'suggestion.withdraw': { input: u.SuggestionReasonInput, output: u.SuggestionView, writes: true },
  'suggestion.collect': { input: u.SuggestionIdInput, output: u.SuggestionView, writes: true },
  'suggestion.ask-back': { input: u.SuggestionReasonInput, output: u.SuggestionView, writes: true },
  'suggestion.decline': { input: u.SuggestionReasonInput, output: u.SuggestionView, writes: true },
  'suggestion.discuss': { input: u.SuggestionDiscussInput, output: u.SuggestionView, writes: true },
  'suggestion.submit': { input: u.SuggestionIdInput, output: u.SuggestionView, writes: true },
  'suggestion.set-action': { input: u.SuggestionSetActionInput, output: u.SuggestionView, writes: true },
  'suggestion.note': { input: u.SuggestionNoteInput, output: u.SuggestionView, writes: true },
  'suggestion.finish': { input: u.SuggestionFinishInput, output: u.SuggestionView, writes: true },
  'suggestion.feedback': { input: u.SuggestionFeedbackInput, output: u.SuggestionView, writes: true },
  'ballot.list': { input: b.BallotListInput, output: b.BallotPage, writes: false },
  'ballot.get': { input: b.BallotIdInput, output: b.BallotView, writes: false },
  'ballot.units': { input: b.BallotUnitsInput, output: b.BallotUnits, writes: false },
  'ballot.open': { input: b.BallotOpenInput, output: b.BallotView, writes: true },
  'ballot.cast': { input: b.BallotCastInput, output: b.BallotView, writes: true },
  'ballot.record': { input: b.BallotRecordInput, output: b.BallotView, writes: true },
  'ballot.take-back': { input: b.BallotTakeBackInput, output: b.BallotView, writes: true },
  'ballot.close': { input: b.BallotIdInput, output: b.BallotView, writes: true },
  'ballot.cancel': { input: b.BallotReasonInput, output: b.BallotView, writes: true },
  'unit.list': { input: b.UnitListInput, output: b.UnitPage, writes: false },
  'unit.link': { input: b.UnitLinkInput, output: b.UnitView, writes: true },
  'unit.unlink': { input: b.UnitUnlinkInput, output: b.UnitView, writes: true },
  'photo.name': { input: PhotoNameInput, output: PhotoName, writes: false },
  'report.add': { input: ReportAddInput, output: ReportAdded, writes: true },
} as const

export type Api = typeof api
export type CallName = keyof Api
export type Input<N extends CallName> = z.input<Api[N]['input']>
export type ParsedInput<N extends CallName> = z.output<Api[N]['input']>
export type Output<N extends CallName> = z.output<Api[N]['output']>

export interface CallError {
  code: ErrorCode
  /** Paths of the input's fields at fault: `place.lng`. */
  fields?: string[]
  /** What the logs know this call by. */
  traceId: string
}

/** What the `api` function answers to `{ name, input, key? }`. */
export type Answer<N extends CallName> = { ok: true; data: Output<N> } | { ok: false; error: CallError }
