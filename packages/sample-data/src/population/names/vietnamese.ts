import { type Culture, names } from './culture.ts'

export const vietnamese: Culture = {
  language: ['vi', 'Vietnamese'],
  weight: 180,
  female: names('Thị_Hoa Thị_Lan Ngọc_Ánh Thu_Hà Thị_Mai Kim_Ngân Phương_Thảo Thanh_Tâm Thị_Tuyết Quỳnh_Anh'),
  male: names('Văn_Hùng Minh_Đức Quang_Huy Hữu_Nghĩa Văn_Thành Đình_Phong Quốc_Bảo Anh_Tuấn Tiến_Dũng Văn_Long'),
  family: names('Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý'),
  form: 'family-first',
  mothers: 'own',
}
