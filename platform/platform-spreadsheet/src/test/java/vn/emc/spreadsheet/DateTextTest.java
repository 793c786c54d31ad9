package vn.emc.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final int TRIES = 400_000;
    private static final List<String> SEEDS = List.of(
            "05/03/2024",
            "5-3-2024",
            "31/12/2024 23:59:59",
            "29/02/2023 7:08",
            "29/02/2024 7:08:09.123456789",
            "5/3/2024\t 07:08:09,5",
            "2024-02-29",
            "2024-03-05T07:08:09.5Z",
            "2024-03-05 24:00",
            "2024-03-05T7:08 +0700",
            "2024-12-31 23:59:59-18:00",
            "2024-03-05T07:00:00+07",
            "0000-01-01T00:00:00+18:01");
    private static final String ALPHABET = "00112233459/-: \t.,TZ+é\u0661";

    @Test
    void itUnderstandsExactlyWhatThePatternsDo() {
        Random random = new Random(1);
        int dates = 0;

        for (int i = 0; i < TRIES; i++) {
            String text = changed(SEEDS.get(random.nextInt(SEEDS.size())), random);
            assertThat(DateText.parse(text)).as("[%s]", text).isEqualTo(DatePatterns.parse(text));
            dates += DateText.parse(text) == null ? 0 : 1;
        }

        assertThat(dates).isBetween(TRIES / 10, TRIES * 9 / 10);
    }

    @Test
    void itKnowsTheDaysOfEveryMonth() {
        for (int year : new int[] {1900, 2000, 2023, 2024}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = "%02d/%02d/%04d".formatted(day, month, year);
                    assertThat(DateText.parse(text)).as(text).isEqualTo(DatePatterns.parse(text));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "20", "202", "2024", "2024-", "2024-03-", "1/", "1/2/", "1/2/2024 ", "//", "1//2024"})
    void whatEndsTooSoonIsNoDate(String text) {
        assertThat(DateText.parse(text)).isNull();
    }

    /** Some characters replaced, put in or taken out. */
    private static String changed(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int changes = random.nextInt(4); changes > 0 && !text.isEmpty(); changes--) {
            int place = random.nextInt(text.length());
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(place, c);
                case 1 -> text.deleteCharAt(place);
                default -> text.setCharAt(place, c);
            }
        }
        return text.toString();
    }
}
