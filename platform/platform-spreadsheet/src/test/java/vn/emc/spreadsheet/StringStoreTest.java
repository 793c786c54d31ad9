package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StringStoreTest {
    private static final int MANY = 600_000;

    /** Some 40 MiB, of which more than half lie in the file. */
    @Test
    void stringsComeBackInAnyOrder() throws Exception {
        try (StringStore strings = new StringStore()) {
            for (int i = 0; i < MANY; i++) {
                add(strings, string(i));
            }
            Random random = new Random(5);

            for (int i = 0; i < MANY; i++) {
                assertThat(strings.get(i)).isEqualTo(string(i));
            }
            for (int i = 0; i < MANY; i++) {
                int number = random.nextInt(MANY);
                assertThat(strings.get(number)).isEqualTo(string(number));
            }
        }
    }

    @Test
    void numbersOutOfRangeAreRefused() throws Exception {
        try (StringStore strings = new StringStore()) {
            assertThatThrownBy(() -> strings.get(0)).isInstanceOf(UnreadableWorkbookException.class);
            add(strings, "");

            assertThat(strings.get(0)).isEmpty();
            assertThatThrownBy(() -> strings.get(1)).isInstanceOf(UnreadableWorkbookException.class);
            assertThatThrownBy(() -> strings.get(-1)).isInstanceOf(UnreadableWorkbookException.class);
        }
    }

    private static String string(int number) {
        return number % 7 == 0 ? "" : "chuỗi số " + number + "x".repeat(number % 101);
    }

    private static void add(StringStore strings, String string) throws IOException {
        byte[] utf8 = string.getBytes(UTF_8);
        strings.add(utf8, utf8.length);
    }
}
