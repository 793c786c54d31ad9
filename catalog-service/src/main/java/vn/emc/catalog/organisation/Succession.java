package vn.emc.catalog.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/**
 * Which organisation carries on for another after mergers. "As then" a dossier belongs to the code it was sent with; "as
 * now" to {@link #successor} of it today. Old codes keep arriving for years, so every code has an answer, an unknown one
 * too.
 */
public final class Succession {
    private final Map<UnitCode, Term> terms;

    public Succession(Collection<Term> terms) {
        this.terms = terms.stream().collect(Collectors.toUnmodifiableMap(Term::code, Function.identity()));
    }

    /**
     * Who stands for {@code code} on {@code date}: itself while it exists or nobody was named to follow, else its
     * successor, or that one's. A unit not listed itself goes with the ministry or province it belongs to, but only when
     * that one has ended.
     */
    public UnitCode successor(UnitCode code, LocalDate date) {
        var listed = terms.containsKey(code) ? code : code.root();
        var standing = follow(listed, date);
        return standing.equals(listed) ? code : standing;
    }

    private UnitCode follow(UnitCode code, LocalDate date) {
        var seen = new HashSet<UnitCode>();
        var standing = code;
        while (seen.add(standing)) {
            var term = terms.get(standing);
            if (term == null || !term.hasEndedBy(date) || term.successor() == null) {
                return standing;
            }
            standing = term.successor();
        }
        return standing;
    }

    /**
     * How long an organisation exists.
     *
     * @param validTo its last day, null while it exists
     * @param successor who carries on from the day after
     */
    public record Term(
            UnitCode code,
            @Nullable LocalDate validTo,
            @Nullable UnitCode successor) {
        boolean hasEndedBy(LocalDate date) {
            return validTo != null && validTo.isBefore(date);
        }
    }
}
