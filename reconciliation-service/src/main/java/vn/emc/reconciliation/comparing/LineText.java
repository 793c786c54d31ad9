package vn.emc.reconciliation.comparing;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.list.DossierLine;

/** A line as one text: its values in the order of the columns, separated by what no value has. */
final class LineText {
    private static final String BETWEEN = "\u001F";
    private static final int VALUES = 12;

    private LineText() {}

    static String of(DossierLine line) {
        return Stream.of(
                        line.codeProfile(),
                        line.siteId(),
                        text(line.procedure()),
                        text(line.unit()),
                        text(line.receivedOn()),
                        text(line.finishedOn()),
                        text(line.status()),
                        text(line.level()),
                        text(line.reception()),
                        text(line.result()),
                        text(line.payment()),
                        text(line.post()))
                .map(value -> value.toString().replace(BETWEEN, " "))
                .collect(Collectors.joining(BETWEEN));
    }

    static DossierLine parse(String text) {
        var values = text.split(BETWEEN, VALUES);
        return new DossierLine(
                values[0],
                Integer.parseInt(values[1]),
                orNull(values[2]),
                orNull(values[3]),
                date(values[4]),
                date(values[5]),
                number(values[6]),
                number(values[7]),
                number(values[8]),
                number(values[9]),
                number(values[10]),
                number(values[11]));
    }

    private static Object text(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
