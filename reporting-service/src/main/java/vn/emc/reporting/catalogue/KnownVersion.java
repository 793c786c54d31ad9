package vn.emc.reporting.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.ProcedureCode;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.ServiceMatcher;

/** A version of a catalogue, made ready to be asked. */
final class KnownVersion {
    private final ServiceMatcher matcher;
    private final Map<Long, Integer> levels;
    private final Map<Long, String> nationals = new HashMap<>();

    KnownVersion(List<CatalogueService> services) {
        matcher = ServiceMatcher.of(services);
        levels = services.stream()
                .collect(Collectors.toUnmodifiableMap(
                        CatalogueService::serviceId, CatalogueService::level, (one, repeated) -> one));
        for (var service : services) {
            national(service).ifPresent(national -> nationals.put(service.serviceId(), national));
        }
    }

    private static Optional<String> national(CatalogueService service) {
        return Stream.of(service.idCdvcqg(), service.idMcdt())
                .filter(Objects::nonNull)
                .map(code -> ProcedureCode.of(code).national())
                .filter(Objects::nonNull)
                .findFirst();
    }

    ServiceMatcher matcher(Map<String, Long> aliases) {
        return matcher.withAliases(aliases);
    }

    /** The national code of the procedure that this service alone offers in its site, or null where there is none. */
    @Nullable
    String ownNational(long serviceId) {
        var national = nationals.get(serviceId);
        var match = national == null ? null : matcher.match(national);
        return match != null && match.serviceId() == serviceId ? national : null;
    }

    boolean has(long serviceId) {
        return levels.containsKey(serviceId);
    }

    /** Of a service it has. */
    int level(long serviceId) {
        return Objects.requireNonNull(levels.get(serviceId));
    }

    int size() {
        return matcher.size();
    }
}
