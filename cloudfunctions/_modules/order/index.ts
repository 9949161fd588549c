import { getCatalogue, putCatalogueItem } from './catalogue.api'
import * as act from './order.act.api'
import { orderFigures, orderMonth } from './order.figures.api'
import * as list from './order.list.api'
import { placeOrder } from './order.place.api'
import { getRota, listHelpers, setStationRota } from './rota.api'
import * as theme from './theme.api'

export { orderDeadlines } from './order.jobs'
export { orderPersonal } from './order.personal'
export { revealForOrder } from './order.reveal'

export const orderHandlers = {
  'order.catalogue': getCatalogue,
  'order.put-item': putCatalogueItem,
  'theme.list': theme.listThemes,
  'theme.get': theme.getTheme,
  'theme.publish': theme.publish,
  'theme.edit': theme.edit,
  'theme.pause': theme.pause,
  'order.place': placeOrder,
  'order.get': list.getOrder,
  'order.mine': list.myOrders,
  'order.tasks': list.myTasks,
  'order.open': list.openOrders,
  'order.day': list.stationDay,
  'order.figures': orderFigures,
  'order.month': orderMonth,
  'order.helpers': listHelpers,
  'order.rota': getRota,
  'order.set-rota': setStationRota,
  'order.accept': act.acceptOrder,
  'order.decline': act.declineOrder,
  'order.assign': act.assignOrder,
  'order.grab': act.grabOrder,
  'order.hand-back': act.handBackOrder,
  'order.start': act.startOrder,
  'order.finish': act.finishOrder,
  'order.no-show': act.noShowOrder,
  'order.confirm': act.confirmOrder,
  'order.rate': act.rateOrder,
  'order.not-done': act.orderNotDone,
  'order.cancel': act.cancelOrder,
  'order.move': act.moveOrder,
  'order.undo': act.undoOrder,
}
