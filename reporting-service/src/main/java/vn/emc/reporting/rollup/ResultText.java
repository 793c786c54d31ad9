package vn.emc.reporting.rollup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.Payment;
import vn.emc.dossier.Result;

/** A result as text: its origin, when it arrived, whether it was returned, online, how it was paid, whether by post. */
final class ResultText {
    private static final int ORIGIN_PARTS = 4;

    private ResultText() {}

    static String write(Result result) {
        return "%s %s %s %s %s %s"
                .formatted(
                        OriginText.format(result.origin()),
                        result.arrivedAt(),
                        result.returned(),
                        result.online(),
                        result.payment().getCode(),
                        result.byPost());
    }

    static @Nullable Result read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = List.of(text.split(" ", -1));
        return new Result(
                OriginText.parse(String.join(" ", parts.subList(0, ORIGIN_PARTS))),
                Instant.parse(parts.get(ORIGIN_PARTS)),
                Boolean.parseBoolean(parts.get(5)),
                Boolean.parseBoolean(parts.get(6)),
                Payment.of(Integer.valueOf(parts.get(7))),
                Boolean.parseBoolean(parts.get(8)));
    }
}
