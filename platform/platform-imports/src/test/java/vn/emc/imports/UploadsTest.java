package vn.emc.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadsTest {
    @Test
    void ofAPathOnlyTheLastPartIsKept() {
        assertThat(Uploads.nameOf("C:\\Users\\an\\danh muc.xlsx")).isEqualTo("danh muc.xlsx");
        assertThat(Uploads.nameOf("../../etc/passwd")).isEqualTo("passwd");
    }

    @Test
    void whatCannotBeShownIsLeftOut() {
        assertThat(Uploads.nameOf(" a\u202eb\n.csv ")).isEqualTo("ab.csv");
        assertThat(Uploads.nameOf(null)).isEmpty();
        assertThat(Uploads.nameOf("x".repeat(300))).hasSize(255);
    }
}
