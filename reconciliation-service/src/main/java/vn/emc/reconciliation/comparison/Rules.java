package vn.emc.reconciliation.comparison;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.emc.contracts.codes.ProcedureCode;

/**
 * What a comparison needs to know beside the lists.
 *
 * @param from first day of the period
 * @param to its last day
 * @param catalogue which procedures the sites offer
 * @param unitMeaning which unit a code names, however it is spelt
 */
public record Rules(LocalDate from, LocalDate to, Catalogue catalogue, UnaryOperator<String> unitMeaning) {

    /** Rules for units that are named as usual, by code or by name. */
    public Rules(LocalDate from, LocalDate to, Catalogue catalogue) {
        this(from, to, catalogue, UnitNames::meaning);
    }

    /** Long, short and national spelling of a procedure's code mean the same. */
    static String procedureMeaning(String code) {
        var national = ProcedureCode.of(plain(code)).national();
        return national == null ? plain(code) : national;
    }

    private static String plain(String code) {
        return code.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** The default catalogues of the sites. */
    @FunctionalInterface
    public interface Catalogue {
        /** Whether a site's catalogue has a procedure; yes where a site has no catalogue, which says nothing then. */
        boolean knows(int siteId, String procedure);
    }
}
