package vn.emc.reporting.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.emc.dossier.ServiceLevel;

/** What texts of a question mean; nothing where they mean nothing. */
final class QuestionValues {
    private static final int LONGEST_PROCEDURE = 128;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private QuestionValues() {}

    static <E extends Enum<E>> Optional<E> named(E[] all, String text) {
        var wanted = text.toUpperCase(Locale.ROOT);
        return Stream.of(all).filter(value -> value.name().equals(wanted)).findFirst();
    }

    static Optional<LocalDate> date(String text) {
        try {
            var date = LocalDate.parse(text);
            return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<Integer> siteId(String text) {
        try {
            var id = Integer.parseInt(text);
            return id > 0 ? Optional.of(id) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static Optional<String> procedure(String text) {
        var readable = text.length() <= LONGEST_PROCEDURE && text.chars().noneMatch(Character::isISOControl);
        return readable ? Optional.of(text) : Optional.empty();
    }

    static Optional<ServiceLevel> level(String text) {
        return Stream.of(ServiceLevel.values())
                .filter(level -> String.valueOf(level.getCode()).equals(text))
                .findFirst();
    }
}
