package vn.emc.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void caseDiacriticsAndTheirCompositionDoNotMatter() {
        assertThat(SearchText.of("Cổng dịch vụ công  ĐẮK LẮK")).isEqualTo("cong dich vu cong dak lak");
        assertThat(SearchText.of("Thanh Ho\u0301a")).isEqualTo(SearchText.of("thanh hoa"));
    }
}
