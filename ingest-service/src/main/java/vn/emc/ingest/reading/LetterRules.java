package vn.emc.ingest.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.DossierCode;
import vn.emc.contracts.events.Warning;

/** The combinations letter 1043, annex 1, III.2 fixes. Who breaks them is told so; the event counts all the same. */
final class LetterRules {
    private static final int RESULT_RETURNED = 3;
    private static final int INFORMATION_ONLY = 0;
    private static final int ONLINE = 1;
    private static final int DIRECT = 2;
    private static final int AT_THE_COUNTER = 0;

    private LetterRules() {}

    static void check(
            String codeProfile,
            @Nullable String codeTthc,
            int status,
            LetterNumbers numbers,
            Instant receivedAt,
            Warnings warnings) {
        warnings.addIf(breaksLevelRule(numbers), Warning.LEVEL_RULE);
        warnings.addIf(status == RESULT_RETURNED && breaksResultRule(numbers), Warning.RESULT_RULE);
        warnings.addIf(status != RESULT_RETURNED && isPaid(numbers), Warning.PAYMENT_RULE);
        warnings.addIf(codeTthc == null, Warning.MISSING_TTHC);
        var code = DossierCode.parse(codeProfile);
        warnings.addIf(code.isEmpty(), Warning.CODE_PROFILE_FORM);
        warnings.addIf(code.isPresent() && isFuture(code.get().receivedOn(), receivedAt), Warning.CODE_PROFILE_DATE);
    }

    private static boolean breaksLevelRule(LetterNumbers numbers) {
        return is(numbers.level(), INFORMATION_ONLY) && is(numbers.formsReception(), ONLINE);
    }

    private static boolean breaksResultRule(LetterNumbers numbers) {
        var post = Objects.requireNonNullElse(numbers.isDvcbc(), AT_THE_COUNTER);
        return is(numbers.formsReception(), DIRECT) && post != AT_THE_COUNTER;
    }

    private static boolean isPaid(LetterNumbers numbers) {
        return is(numbers.formsPayments(), ONLINE) || is(numbers.formsPayments(), DIRECT);
    }

    private static boolean isFuture(LocalDate date, Instant receivedAt) {
        return date.isAfter(LocalDate.ofInstant(receivedAt, EventTimes.VIETNAM));
    }

    private static boolean is(@Nullable Integer number, int wanted) {
        return number != null && number == wanted;
    }
}
