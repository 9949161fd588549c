export default definePageConfig({ navigationBarTitleText: '要告诉的人' })
