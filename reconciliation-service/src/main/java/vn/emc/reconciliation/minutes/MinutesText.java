package vn.emc.reconciliation.minutes;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.emc.reconciliation.effect.Fraction;

/** Words and figures of the minutes. They are in Vietnamese whoever asks: both sides sign the same. */
final class MinutesText {
    static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");
    private static final int DECIMALS = 2;
    private static final int LAST_MONTH_WITH_ZERO = 2;

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    MinutesText() {
        texts.setBasename("minutes");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    String of(String key, Object... arguments) {
        return texts.getMessage(key, arguments, VIETNAMESE);
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(VIETNAMESE).format(number);
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "–" : MOMENT.format(at.atZone(VIETNAM));
    }

    /** Place and date; days below ten and the first two months have a zero before them (Nghị định 30, phụ lục I). */
    String dated(Instant at) {
        var day = LocalDate.ofInstant(at, VIETNAM);
        var month = day.getMonthValue();
        return of(
                "dated",
                "%02d".formatted(day.getDayOfMonth()),
                month <= LAST_MONTH_WITH_ZERO ? "0" + month : String.valueOf(month),
                String.valueOf(day.getYear()));
    }

    String fraction(@Nullable Fraction fraction) {
        return fraction == null
                ? of("indicators.unknown")
                : of(
                        "indicators.fraction",
                        number(fraction.numerator()),
                        number(fraction.denominator()),
                        percent(fraction.ratio()));
    }

    private String percent(@Nullable BigDecimal ratio) {
        if (ratio == null) {
            return of("indicators.unknown");
        }
        var format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMinimumFractionDigits(DECIMALS);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(ratio) + " %";
    }
}
