package vn.emc.contracts.services;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.ProcedureCode;

/**
 * Tells which service of one version of a site's catalogue a code means. Exact codes come first, then what somebody
 * decided, then the national part of the code: senders write {@code 2.000221.000.00.00.H34}, {@code 2.000221.H34},
 * {@code 2.000221} and {@code 000001} for the same service. What could be several services is none.
 *
 * <p>A service takes about 80 bytes and a look-up less than 200 ns: every event is asked, and the catalogues of
 * the whole country are held in memory.
 */
public final class ServiceMatcher {
    private final long[] serviceIds;
    private final byte[] levels;
    private final CodeIndex idsMcdt;
    private final CodeIndex idsCdvcqg;
    private final NationalIndex nationals;
    private final Map<String, Integer> aliases;

    private ServiceMatcher(List<CatalogueService> services) {
        serviceIds = services.stream().mapToLong(CatalogueService::serviceId).toArray();
        levels = new byte[services.size()];
        for (var number = 0; number < levels.length; number++) {
            levels[number] = (byte) services.get(number).level();
        }
        idsMcdt = CodeIndex.of(services, CatalogueService::idMcdt);
        idsCdvcqg = CodeIndex.of(services, CatalogueService::idCdvcqg);
        nationals = NationalIndex.of(services);
        aliases = Map.of();
    }

    private ServiceMatcher(ServiceMatcher version, Map<String, Long> aliases) {
        serviceIds = version.serviceIds;
        levels = version.levels;
        idsMcdt = version.idsMcdt;
        idsCdvcqg = version.idsCdvcqg;
        nationals = version.nationals;
        this.aliases = numbers(aliases);
    }

    /** A matcher that knows the catalogue alone. */
    public static ServiceMatcher of(List<CatalogueService> services) {
        return new ServiceMatcher(services);
    }

    /**
     * A matcher that also knows what people decided. It shares all else with this one.
     *
     * @param idsByCode ids of services by code; those of services the version does not have are of no effect
     */
    public ServiceMatcher withAliases(Map<String, Long> idsByCode) {
        return idsByCode.isEmpty() ? this : new ServiceMatcher(this, idsByCode);
    }

    private Map<String, Integer> numbers(Map<String, Long> idsByCode) {
        var numbersById = new HashMap<Long, Integer>();
        for (var number = 0; number < serviceIds.length; number++) {
            numbersById.put(serviceIds[number], number);
        }
        var numbers = new HashMap<String, Integer>();
        idsByCode.forEach((code, serviceId) -> {
            var number = numbersById.get(serviceId);
            if (number != null) {
                numbers.put(code.strip(), number);
            }
        });
        return Map.copyOf(numbers);
    }

    /** The service the code means, or null where it means none, or might mean several. */
    public @Nullable ServiceMatch match(String text) {
        var code = text.strip();
        var number = idsMcdt.find(code);
        if (number >= 0) {
            return match(number, MatchKind.ID_MCDT);
        }
        number = idsCdvcqg.find(code);
        if (number >= 0) {
            return match(number, MatchKind.ID_CDVCQG);
        }
        var alias = aliases.get(code);
        if (alias != null) {
            return match(alias, MatchKind.ALIAS);
        }
        var national = ProcedureCode.of(code).national();
        number = national == null ? CodeIndex.NONE : nationals.find(national);
        return number < 0 ? null : match(number, MatchKind.NATIONAL_PART);
    }

    private ServiceMatch match(int number, MatchKind kind) {
        return new ServiceMatch(serviceIds[number], levels[number], kind);
    }

    /** Number of services. */
    public int size() {
        return serviceIds.length;
    }
}
