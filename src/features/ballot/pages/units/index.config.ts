export default definePageConfig({ navigationBarTitleText: '业主投票' })
