import type { Catalogue } from '../../cloudfunctions/_modules/order/order.row'
import { demoCounty } from './county'

type Item = [id: string, name: string, about: string]

const classOf = (id: string, name: string, items: readonly Item[]) => ({
  id,
  name,
  items: items.map(([itemId, itemName, about]) => ({ id: itemId, name: itemName, about })),
})

/**
 * The demo county's free services: four classes have the names of the published source, the fifth is made up, and so are
 * the items. A real county imports its own (`ops import-catalogue`).
 */
export const demoCatalogue: Catalogue = {
  _id: demoCounty.id,
  classes: [
    classOf('info', '信息咨询', [
      ['policy', '政策咨询', '医保、社保、养老政策，问清楚再去办'],
      ['legal', '法律咨询', '律师每周到站，邻里纠纷、合同都能问'],
      ['jobs', '就业信息', '附近的用工信息，帮您看看合不合适'],
      ['learning', '培训教育', '学用手机、防诈骗、急救常识'],
    ]),
    classOf('rescue', '应急救援', [
      ['clinic', '健康义诊', '量血压、测血糖，医生坐诊'],
      ['first-aid', '应急药箱', '创可贴、退烧贴等应急药品'],
      ['repair-now', '应急维修', '水管、电路小故障，先止住再修好'],
    ]),
    classOf('errand', '帮办代办', [
      ['papers', '证件代办', '老年证、居住证等材料代交代取'],
      ['pay', '生活缴费', '水电燃气费，帮不会用手机的老人交'],
      ['shopping', '代买代取', '买药、买菜、取快递，送到家门口'],
      ['volunteer', '志愿服务', '陪诊、打扫、搬东西，志愿者上门'],
    ]),
    classOf('space', '阵地共享', [
      ['party-day', '主题党日', '支部来站开展主题党日，场地免费'],
      ['hall', '议事场地', '开会、调解、小聚会，提前约'],
      ['reading', '共享书屋', '看书、写作业、办读书会'],
    ]),
    classOf('living', '便民服务', [
      ['haircut', '便民理发', '理发师定期到站，老人可上门'],
      ['mending', '缝补磨刀', '缝补衣物、磨剪子磨刀'],
      ['after-school', '课后看护', '放学后有人看着写作业'],
    ]),
  ],
  settings: {},
}
