package vn.emc.reporting.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.services.MatchKind;
import vn.emc.contracts.services.ServiceMatch;

/**
 * What a code means on these days.
 *
 * @param level of the service, as the version says that judges these days
 * @param national the national code that reports count the service under, with the same procedure's services of other
 *     sites; null where it is counted alone
 */
record CodeMatch(
        int procedureId,
        LocalDate first,
        LocalDate last,
        long serviceId,
        MatchKind kind,
        int level,
        @Nullable String national) {

    static CodeMatch of(int procedureId, VersionDays days, ServiceMatch match, KnownVersion version) {
        return new CodeMatch(
                procedureId,
                days.first(),
                days.last(),
                match.serviceId(),
                match.kind(),
                version.level(match.serviceId()),
                version.ownNational(match.serviceId()));
    }

    /** Makes one of neighbours that say the same. */
    static void append(List<CodeMatch> matches, CodeMatch next) {
        var before = matches.isEmpty() ? null : matches.getLast();
        if (before != null && before.last.plusDays(1).equals(next.first) && before.saysTheSameAs(next)) {
            matches.removeLast();
            matches.add(new CodeMatch(
                    next.procedureId, before.first, next.last, next.serviceId, next.kind, next.level, next.national));
        } else {
            matches.add(next);
        }
    }

    private boolean saysTheSameAs(CodeMatch other) {
        return serviceId == other.serviceId
                && kind == other.kind
                && level == other.level
                && Objects.equals(national, other.national);
    }

    /** The procedure's number, or the service's, negated. */
    long group(Map<String, Integer> numbers) {
        var number = national == null ? null : numbers.get(national);
        return number == null ? -serviceId : number;
    }
}
