package vn.emc.reporting.unmatched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.emc.reporting.catalogue.KnownService;
import vn.emc.reporting.unmatched.Suggestion.Reason;

class SuggestingTest {
    private static final Suggesting LETTER = new Suggesting(List.of(
            service(1, "2.000221.000.00.00.H34", "000001", "Cấp Giấy chứng nhận huấn luyện kỹ thuật an toàn tiền chất"),
            service(2, "1.003980.000.00.00.H34", "000002", "Cấp Giấy chứng nhận kiểm dịch thực vật"),
            service(3, null, "DKKD-2023-01", "Đăng ký kinh doanh"),
            service(4, null, "KT.01", "Cấp phép kiến trúc")));

    private static KnownService service(long id, @Nullable String idCdvcqg, String idMcdt, String name) {
        return new KnownService(id, name, 4, idCdvcqg, idMcdt);
    }

    @ParameterizedTest
    @CsvSource({
        // code, name, service, reason
        "1,                , 1, LEADING_ZEROS",
        "00002,            , 2, LEADING_ZEROS",
        "1.00398,          , 2, TRAILING_ZEROS",
        "2.000221.XYZ,     , 1, UNIT_SUFFIX",
        "KT.01.H34,        , 4, UNIT_SUFFIX",
        "KT,               , 4, UNIT_SUFFIX",
        "DKKD-2023-02,     , 3, SIMILAR_CODE",
        "dkkd 2023 01,     , 3, SIMILAR_CODE",
        "1.003981,         , 2, SIMILAR_CODE",
        "TT-99, cấp giấy chứng nhận Kiểm dịch thực vật, 2, SAME_NAME",
        "TT-99, Đăng ký kinh doanh hộ, 3, SIMILAR_NAME",
        "000001X, Cấp phép kiến trúc, 4, SAME_NAME",
    })
    void theMostAlikeServiceIsSuggestedAndWhy(String code, @Nullable String name, long serviceId, Reason reason) {
        var suggestion = LETTER.forCode(code, name).orElseThrow();

        assertThat(suggestion.service().serviceId()).isEqualTo(serviceId);
        assertThat(suggestion.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "000009,",
        "TT-99,",
        "ZZZ, Cấp hộ chiếu",
        // nearly the same number, but of something else
        "000003, Cấp hộ chiếu phổ thông",
        "1.003981, Cấp hộ chiếu phổ thông trong nước",
        "'',",
    })
    void whereNothingIsAlikeNothingIsSuggested(String code, @Nullable String name) {
        assertThat(LETTER.forCode(code, name)).isEmpty();
    }

    @Test
    void ofServicesWithTheSameNationalPartTheNameDecides() {
        var twins = new Suggesting(List.of(
                service(1, "1.003984.000.00.00.H34", "A", "Cấp mới giấy phép xây dựng nhà ở"),
                service(2, "1.003984.000.00.01.H34", "B", "Gia hạn giấy phép xây dựng nhà ở")));

        assertThat(twins.forCode("1.003984", "Gia hạn giấy phép xây dựng").orElseThrow())
                .satisfies(suggestion -> {
                    assertThat(suggestion.service().serviceId()).isEqualTo(2);
                    assertThat(suggestion.reason()).isEqualTo(Reason.SAME_NATIONAL_PART);
                });
        assertThat(twins.forCode("1.003984", null).orElseThrow().reason()).isEqualTo(Reason.SAME_NATIONAL_PART);
    }

    @Test
    void anEmptyCatalogueSuggestsNothing() {
        assertThat(new Suggesting(List.of()).forCode("1", "Cấp giấy phép")).isEmpty();
    }
}
