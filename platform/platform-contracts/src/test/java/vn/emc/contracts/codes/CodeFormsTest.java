package vn.emc.contracts.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The forms of codes, held against the regular expressions that define them. */
class CodeFormsTest {
    private static final Pattern OLDER = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}");
    private static final Pattern NEWER = Pattern.compile("[A-Z]\\d{2}(\\.\\d{2,3}){0,3}");
    private static final Pattern DOSSIER = Pattern.compile("([A-Za-z0-9.]{3,16})-(\\d{2})(\\d{2})(\\d{2})-(\\d{4,15})");
    private static final String[] SEEDS = {
        "H56",
        "h56.14",
        "H56.14.02",
        "H29.13.540.001",
        "000.00.14.H56",
        "000.00.11.H56-191203-1508",
        "H29.13.54-240229-00017",
        "h56-230229-123456789012345",
        "H56.14.02.001-991231-0000",
    };
    private static final String ODD = "0123456789AHZaz.-- \t\n\u00a0\u2003ıſKß０٣é\ud835\udc07";
    private static final int TRIALS = 100_000;

    private final Random random = new Random(11);

    @Test
    void unitCodesAreExactlyThoseOfTheExpressions() {
        texts().forEach(text -> {
            var code = text.strip().toUpperCase(Locale.ROOT);
            var expected = isUnit(code) ? Optional.of(code) : Optional.empty();

            assertThat(UnitCode.tryParse(text).map(UnitCode::value)).as(text).isEqualTo(expected);
            assertThat(catchThrowable(() -> new UnitCode(text)) == null)
                    .as(text)
                    .isEqualTo(isUnit(text));
        });
    }

    @Test
    void dossierCodesAreExactlyThoseOfTheExpression() {
        texts().forEach(text -> assertThat(DossierCode.parse(text)).as(text).isEqualTo(byExpression(text)));
    }

    @Test
    void manyOfTheTextsTriedAreCodes() {
        assertThat(texts().filter(text -> DossierCode.parse(text).isPresent()).count())
                .isBetween(TRIALS / 20L, TRIALS / 2L);
    }

    private static boolean isUnit(String code) {
        return NEWER.matcher(code).matches() || OLDER.matcher(code).matches();
    }

    private static Optional<DossierCode> byExpression(String text) {
        var parts = DOSSIER.matcher(text.strip());
        if (!parts.matches() || !isUnit(parts.group(1).toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.of(
                    2000 + Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(4)));
            var unit = new UnitCode(parts.group(1).toUpperCase(Locale.ROOT));
            return Optional.of(new DossierCode(unit, date, Long.parseLong(parts.group(5))));
        } catch (DateTimeException impossibleDate) {
            return Optional.empty();
        }
    }

    /** Codes with up to three characters put in, taken out or replaced. */
    private Stream<String> texts() {
        return Stream.generate(this::text).limit(TRIALS);
    }

    private String text() {
        var text = new StringBuilder(SEEDS[random.nextInt(SEEDS.length)]);
        for (var changes = random.nextInt(4); changes > 0; changes--) {
            var at = random.nextInt(text.length() + 1);
            var end = Math.min(text.length(), at + random.nextInt(2));
            var odd = ODD.charAt(random.nextInt(ODD.length()));
            text.replace(at, end, random.nextInt(3) == 0 ? "" : String.valueOf(odd));
        }
        return text.toString();
    }
}
