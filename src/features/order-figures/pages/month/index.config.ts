export default definePageConfig({ navigationBarTitleText: '预约数字' })
