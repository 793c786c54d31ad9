package vn.emc.ingest.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextScrubberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ông A, CCCD 079123456789, nộp hồ sơ | Ông A, CCCD «số giấy tờ», nộp hồ sơ",
                "CMND:123456789 | CMND:«số giấy tờ»",
                "CCCD079123456789 | CCCD«số giấy tờ»",
                "số 079 123 456 789 | số «số giấy tờ»",
                "số 079.123.456.789 | số «số giấy tờ»",
                "số 0791 2345 6789 | số «số giấy tờ»",
                "MST 4312345678 | MST «mã số thuế»",
                "MST 4312345678-001 nộp | MST «mã số thuế» nộp",
                "MST 4312345678001 | MST «mã số thuế»",
                "gọi 0912345678 | gọi «điện thoại»",
                "gọi 0912 345 678 nhé | gọi «điện thoại» nhé",
                "gọi 091.234.5678. | gọi «điện thoại».",
                "gọi +84912345678 | gọi «điện thoại»",
                "gọi +84 91 234 5678 | gọi «điện thoại»",
                "gọi (+84) 912-345-678 | gọi («điện thoại»",
                "gọi 0084912345678 | gọi «điện thoại»",
                "gọi (024) 3812 3456 | gọi («điện thoại»",
                "thư nguyen.van.a+x@example.com.vn nhé | thư «email» nhé",
                "<a@b.vn> | <«email»>",
                "79123456789012345 | «số»",
                "０７９１２３４５６７８９ | «số giấy tờ»",
                "0912345678 và 123456789 | «điện thoại» và «số giấy tờ»",
            })
    void identifiersAreTakenOut(String text, String clean) {
        assertThat(TextScrubber.scrub(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000.00.11.H56-191203-1508",
                "Hồ sơ 000.00.20.G17-201215-0007, thủ tục 1.002693",
                "H56.14-240105-00012345",
                "2.000221.000.00.00.H34",
                "1.004427.000.00.00.H10.01",
                "1.003984.H34; 2.000082",
                "Cấp giấy phép xây dựng theo Nghị định 42/2022/NĐ-CP ngày 24/6/2022",
                "Giai đoạn 2021 - 2025, lệ phí 1.500.000 đồng",
                "Mẫu số 01/2024/TT-BTTTT",
                "",
            })
    void codesDatesAndOrdinaryTextStay(String text) {
        assertThat(TextScrubber.scrub(text)).isEqualTo(text);
    }

    @Test
    void noIdentifierSurvivesWhereverItStands() {
        var random = new Random(42);
        var around = List.of(
                "", " ", "a", "CMND", ":", ";", "(", "Nguyễn Văn ", "/", "\n", "=", "1 ", "12 ", ", ", "\"", "số", "-");

        for (var i = 0; i < 20_000; i++) {
            var id = identifier(random);
            var text = around.get(random.nextInt(around.size())) + id + around.get(random.nextInt(around.size()));

            var clean = TextScrubber.scrub(text);

            assertThat(clean).as(text).doesNotContain(id);
            assertThat(TextScrubber.scrub(clean)).as("scrubbed twice").isEqualTo(clean);
        }
    }

    private static String identifier(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> digits(random, 12);
            case 1 -> digits(random, 9);
            case 2 -> digits(random, 10) + "-" + digits(random, 3);
            case 3 -> digits(random, 13);
            case 4 -> "+84" + (1 + random.nextInt(9)) + digits(random, 8);
            default -> "user" + digits(random, 3) + "@example.vn";
        };
    }

    private static String digits(Random random, int count) {
        var digits = new StringBuilder();
        for (var i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    @Test
    @Timeout(60)
    void theCostGrowsWithTheLengthOnly() {
        var hostile = new ArrayList<String>();
        for (var piece : List.of("0", "1 ", "@", "0.", "000.00.11.H56-191203-1508", "84 ", "+", "012-", "a@b ")) {
            hostile.add(piece.repeat(64 * 1024 / piece.length()));
        }

        for (var text : hostile) {
            for (var times = 0; times < 50; times++) {
                assertThat(TextScrubber.scrub(text)).isNotNull();
            }
        }
    }

    @Test
    void nothingMakesItFail() {
        var random = new Random(7);
        var alphabet = "0123456789 .-+()@ạAH\u200b\u00a0\ud83d\ude00«»/";

        for (var i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(TextScrubber.scrub(text.toString())).doesNotContainPattern("\\d{9}");
        }
    }
}
