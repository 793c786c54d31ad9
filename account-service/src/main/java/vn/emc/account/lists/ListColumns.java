package vn.emc.account.lists;

import java.util.List;
import vn.emc.spreadsheet.Column;

/** The columns of an account list (letter of 2023, annex II), as the letter heads them and as agencies do. */
final class ListColumns {
    static final Column ID_LOCAL = Column.required("ID_local", "Mã tài khoản", "Mã tài khoản nội bộ");
    static final Column ID_QG = Column.required("ID_QG", "ID_DVCQG", "Mã định danh", "Mã tài khoản quốc gia");
    static final Column TYPE = Column.required("TYPE", "Loại", "Loại tài khoản", "Loại người dùng");
    static final Column CREATED = Column.required(
            "CREATDATE_USER", "CREATEDATE_USER", "CREATEDDATE_USER", "CREATED_DATE", "Ngày tạo", "Ngày tạo tài khoản");
    static final Column LAST_LOGIN = Column.required("LAST_LOGIN", "Đăng nhập lần cuối", "Lần đăng nhập cuối");

    private ListColumns() {}

    static List<Column> all() {
        return List.of(ID_LOCAL, ID_QG, TYPE, CREATED, LAST_LOGIN);
    }
}
