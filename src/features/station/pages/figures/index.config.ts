export default definePageConfig({ navigationBarTitleText: '全县驿站' })
