export default definePageConfig({ navigationBarTitleText: '审心愿' })
