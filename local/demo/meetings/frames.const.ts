/** What may follow any decision. */
export const decisionTails: readonly string[] = [
  '下次会上说进展。',
  '楼长在楼门口贴一张。',
  '驿站把结果写在黑板上。',
  '有不同意见的，这个月到驿站说。',
  '由业委会盯着。',
  '物业每周在门厅写一笔进展。',
  '腿脚不好没来的，楼长上门说一声。',
  '社区帮着协调。',
  '办完拍照贴出来。',
  '党员志愿者搭把手。',
  '提建议的那位一起去看看。',
  '月底前给个准信。',
  '花了多少钱写清楚。',
  '照这样先办着。',
]

/** After a decision to ask the owners, and after a refusal. */
export const ballotTails: readonly string[] = [
  '表决票由楼长送到各家。',
  '图和报价贴在大门口。',
  '票上写清楚花多少钱。',
  '不会用手机的填纸票。',
  '没来开会的也能投。',
  '业委会定好日子就通知。',
  '投票前驿站能看样子。',
  '票箱放在驿站，楼长陪着取。',
]
export const refusedTails: readonly string[] = [
  '',
  '道理当场说清了。',
  '提建议的居民也能理解。',
  '有别的办法，欢迎再提。',
  '想法先记着，以后条件变了再说。',
  '会后楼长再去解释一遍。',
]

export const laterDecisions: readonly string[] = [
  '两边的话都有道理，留到下次再定。',
  '缺一份报价，下次带来再议。',
  '到会的人里用得着的不多，多问几家，下次接着说。',
  '先去现场看一次，看完下次再定。',
  '时间不早了，这件放到下次头一个说。',
  '等社区把政策问明白，下次再定。',
  '请楼长挨户问一问，下次拿着数来说。',
  '和旁边的工程有关，等那边的消息，下次再议。',
]

/** What may stand after a request. */
export const pleas: readonly string[] = [
  '',
  '麻烦帮着问一问。',
  '邻居们也都这么说。',
  '不急，可盼着能办。',
  '提过一回，没有下文。',
  '我们几户一起提的。',
  '有空请来看一眼。',
]

/** What else is heard at any matter. */
export const asides: readonly string[] = [
  '旁边的几位也点头。',
  '有人接着问花多少钱，说先不用花钱。',
  '坐后排的没听清，又说了一遍。',
  '有居民说早该说说这个事了。',
  '也有人说不着急，先看看再说。',
  '说到这里大家笑了一阵。',
  '有位楼长说自己那栋楼也一样。',
  '会上没有人反对。',
  '说完又有人补了一句，办好了记得回个话。',
  '有人当场说愿意搭把手。',
]
export const laterTails: readonly string[] = [
  '楼长在楼门口贴一张。',
  '有不同意见的，这个月到驿站说。',
  '腿脚不好没来的，楼长上门问一声。',
  '社区帮着协调。',
  '提建议的那位一起去看看。',
]

/** How the meeting opens: what came of the last one. `{a}` and `{b}` are titles. */
export const reviewDone: readonly string[] = [
  '“{a}”办完了，照片贴在驿站门口。',
  '“{a}”已经办成，去看过的都说行。',
  '上次定的“{a}”落实了，账也贴出来了。',
]
export const reviewGoing: readonly string[] = [
  '“{a}”照上次说的在办，还差一点收尾。',
  '“{a}”问过了，答复贴在门厅。',
  '上次说的“{a}”，楼长挨户讲了一遍。',
  '“{a}”这个月有人盯着，比先前好些。',
]
export const reviewVoices: readonly string[] = [
  '有居民说定了的事能见着回音，来开会才有劲头。',
  '有人提醒办完了也要回头看看，别过两个月又坏。',
  '老人说字写大一点，贴低一点。',
  '住户问了几句花钱的事，物业当场翻了账本。',
  '到会的没有别的意见。',
  '楼长说照片比文字管用，以后都拍一张。',
  '有人建议办不成的也贴出来，说清为什么。',
  '新搬来的居民头一回来，听了一遍前头的事。',
]
export const reviewDecisions: readonly string[] = [
  '没办完的接着办，下次头一件还说它。',
  '进展写在驿站黑板上，不用等到开会。',
  '办完的请提建议的人看一眼，再打勾。',
  '定下一位楼长专门记这本账。',
  '拖过了日子的，下次由负责的人来说。',
  '先照这样办，有变化在群里说。',
]

/** For an estate's first meeting there is nothing to look back on. */
export const firstReview = {
  title: '说说这个会怎么开',
  discussed: [
    '头一回坐到一起，先说规矩：一件一件说，一人说完另一人再说，不翻旧账。',
    '书记说开会不为吵架，谁的事谁说清楚，能办的当场定，办不了的说明白为什么。',
    '大家商量了开会的办法：先说事，再说怎么办、谁来办、几时办完。',
    '居民最关心说了算不算，书记答应每件都有下文。',
  ],
  decision: [
    '每月第一个周四晚上开，定下的事下次先说进展。',
    '建议可以在手机上提，也可以写个条子放驿站。',
    '来不了的请楼长带话，会后看纪要。',
    '纪要会后贴出来，记的是事，不记谁说的。',
  ],
}

export const summaryMoods: readonly string[] = [
  '开得实在，没有跑题。',
  '有争的，也有让的，最后都坐得住。',
  '说得热闹，散得晚了一点。',
  '来了几张新面孔。',
  '老人来得早，前两排坐满了。',
  '下着雨，人来得比上次少。',
  '带孩子来的也有，驿站给准备了画笔。',
  '会上有人急，会后还一起去看了现场。',
  '该说的都说开了，心里敞亮。',
  '物业带着本子来，一件一件记了。',
]
export const summaryEnds: readonly string[] = [
  '没说完的下次接着说。',
  '定下的事，驿站门口能看到进展。',
  '谁有新想法，随时到驿站说。',
  '腿脚不便的，楼长上门讲一遍。',
  '下次还是周四晚上，早点来坐。',
  '请大家回去跟邻居也说一说。',
  '谢谢留下来收拾椅子的几位。',
]

export const proofTails: readonly string[] = [
  '照片贴在驿站门口。',
  '请楼长和两位居民一起看过。',
  '有不好用的地方，到驿站说。',
  '楼长回头问过几户。',
  '经过的居民也来看了。',
  '业委会和物业一起验的。',
]
export const thanksTails: readonly string[] = [
  '谢谢大家。',
  '辛苦了。',
  '说到做到。',
  '下回还提建议。',
  '邻居们都说好。',
  '给大伙点个赞。',
]

/** Small things under way: what is done, and what was noted since. */
export const smallNotes: readonly string[] = ['已经着手办了。', '碰头说过一次，分了工。']

/** The estate's own, for the people to try it as; none of them counts as collected. */
export const deskSuggestions = [
  {
    title: '驿站门口加个雨棚',
    detail: '下雨天在驿站门口收伞，几个人挤在一起。能不能伸出一块雨棚，站得下三四个人就行。',
    kind: 'property',
    by: 'resident',
    come: 'in-review',
  },
  {
    title: '小广场的音箱换个地方',
    detail: '音箱正对着一楼的卧室，请挪到靠马路的那一边，声音也朝外。',
    kind: 'other',
    by: 3,
    come: 'in-review',
  },
  {
    title: '门口的台阶',
    detail: '门口的台阶不好走。',
    kind: 'roads',
    by: 'elder',
    come: 'asked-back',
    reason: '请写一写是哪一栋楼、怎么不好走',
  },
  {
    title: '在楼顶装信号塔',
    detail: '手机信号不好，想在楼顶装一座塔。',
    kind: 'other',
    by: 7,
    come: 'declined',
    reason: '信号的事由运营商选址，已经帮您转过去',
  },
  {
    title: '换一个快递的牌子',
    detail: '想请驿站换一家快递来收。',
    kind: 'property',
    by: 'party-member',
    come: 'withdrawn',
    reason: '问清楚了，不用换',
  },
] as const
