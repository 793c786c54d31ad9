package vn.emc.reporting.unmatched;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.ProcedureCode;
import vn.emc.reporting.catalogue.KnownService;
import vn.emc.reporting.unmatched.Suggestion.Reason;

/** Looks in a site's catalogue for the service a code might mean. */
final class Suggesting {
    private static final int NATIONAL_LENGTH = "0.000000".length();
    private static final double SIMILAR = 0.7;
    /** Names less alike than this contradict codes that are nearly the same. */
    private static final double UNLIKE = 0.3;

    private final List<Candidate> candidates;

    /** A service with what is compared of it. */
    private record Candidate(KnownService service, List<String> codes, Set<String> words) {
        Candidate(KnownService service) {
            this(
                    service,
                    Stream.of(service.idMcdt(), service.idCdvcqg())
                            .filter(Objects::nonNull)
                            .map(code -> code.strip().toUpperCase(Locale.ROOT))
                            .toList(),
                    Likeness.words(service.name()));
        }
    }

    private record Found(Suggestion suggestion, double likeness) {
        static final Comparator<Found> BEST_FIRST = Comparator.<Found, Reason>comparing(
                        found -> found.suggestion.reason())
                .thenComparingDouble(found -> -found.likeness)
                .thenComparingLong(found -> found.suggestion.service().serviceId());
    }

    Suggesting(List<KnownService> services) {
        candidates = services.stream().map(Candidate::new).toList();
    }

    Optional<Suggestion> forCode(String sent, @Nullable String name) {
        var code = sent.strip().toUpperCase(Locale.ROOT);
        Set<String> words = name == null ? Set.of() : Likeness.words(name);
        var found = new ArrayList<Found>();
        for (var candidate : candidates) {
            var likeness = Likeness.ofNames(words, candidate.words);
            var reason = reason(code, !words.isEmpty(), likeness, candidate);
            if (reason != null) {
                found.add(new Found(new Suggestion(candidate.service, reason), likeness));
            }
        }
        return found.stream().min(Found.BEST_FIRST).map(Found::suggestion);
    }

    private static @Nullable Reason reason(String code, boolean named, double likeness, Candidate candidate) {
        var best = candidate.codes.stream()
                .map(known -> reason(code, known, named, likeness))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (likeness == 1) {
            return best == null || best.compareTo(Reason.SAME_NAME) > 0 ? Reason.SAME_NAME : best;
        }
        return best == null && likeness >= SIMILAR ? Reason.SIMILAR_NAME : best;
    }

    private static @Nullable Reason reason(String code, String known, boolean named, double likeness) {
        if (isNumber(code) && isNumber(known) && withoutZeros(code).equals(withoutZeros(known))) {
            return Reason.LEADING_ZEROS;
        }
        var national = ProcedureCode.of(known).national();
        if (national != null && isShortened(code, national)) {
            return Reason.TRAILING_ZEROS;
        }
        if (national != null && national.equals(ProcedureCode.of(code).national())) {
            return Reason.SAME_NATIONAL_PART;
        }
        if (code.startsWith(known + ".") || known.startsWith(code + ".") || isSpelt(code, national)) {
            return Reason.UNIT_SUFFIX;
        }
        var similar = isSimilar(code, known, named, likeness)
                || (national != null && isSimilar(code, national, named, likeness));
        return similar ? Reason.SIMILAR_CODE : null;
    }

    private static boolean isSpelt(String code, @Nullable String national) {
        return national != null && code.startsWith(national + ".");
    }

    private static boolean isShortened(String code, String national) {
        return code.length() > 2
                && code.length() < NATIONAL_LENGTH
                && code.charAt(1) == '.'
                && national.equals(code + "0".repeat(NATIONAL_LENGTH - code.length()));
    }

    /** Running numbers all differ in a character or two: of them only the names can tell. */
    private static boolean isSimilar(String code, String known, boolean named, double likeness) {
        if (named ? likeness < UNLIKE : isNumber(code)) {
            return false;
        }
        var plainCode = plain(code);
        var plainKnown = plain(known);
        var most = plainCode.length() >= NATIONAL_LENGTH ? 2 : plainCode.length() > 4 ? 1 : 0;
        return !plainCode.isEmpty() && Likeness.distance(plainCode, plainKnown, most) <= most;
    }

    private static String plain(String code) {
        var plain = new StringBuilder(code.length());
        code.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static boolean isNumber(String code) {
        return !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String withoutZeros(String number) {
        var start = 0;
        while (start < number.length() - 1 && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }
}
