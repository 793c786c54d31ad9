package vn.emc.simulator.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of one site mean: exact ID MCDT, exact ID CDVCQG, what people decided, national part if unique within the
 * site, in this order.
 *
 * @param versions in the order in which they became the default
 * @param aliases decided by people: services' ids by code
 */
public record Catalogue(List<Version> versions, Map<String, Long> aliases) {
    private static final Pattern NATIONAL =
            Pattern.compile("(\\d\\.\\d{6})(?:\\.(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.)?[A-Za-z]\\d{2}(?:\\.\\d{2,3}){0,3})?");

    /**
     * A version of the catalogue.
     *
     * @param from the day on which it became the default
     */
    public record Version(LocalDate from, List<Service> services) {}

    /** A service of a version; its id is the same in all of them. */
    public record Service(long id, int level, @Nullable String idCdvcqg, String idMcdt) {
        /** One of its codes is this one, or begins with it if it is a national code. */
        private boolean isSpelt(String code) {
            return codes().anyMatch(own -> own.equals(code) || (isNational(code) && own.startsWith(code + ".")));
        }

        private Stream<String> codes() {
            return idCdvcqg == null ? Stream.of(idMcdt) : Stream.of(idCdvcqg, idMcdt);
        }

        private boolean isOf(String national) {
            return codes().anyMatch(code -> national.equals(nationalPart(code)));
        }

        private @Nullable String national() {
            return codes().map(Catalogue::nationalPart)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Meaning(Service service, Version version) {}

    static @Nullable String nationalPart(String code) {
        var parts = NATIONAL.matcher(code);
        return parts.matches() ? parts.group(1) : null;
    }

    private static boolean isNational(String code) {
        return code.equals(nationalPart(code));
    }

    /** What a dossier of that day counts under: a national code, a service's own, or the code as sent. */
    @Nullable
    String group(@Nullable String code, LocalDate day) {
        var meaning = code == null ? null : meaning(code, day);
        if (meaning == null) {
            return code;
        }
        var national = meaning.service.national();
        var isAlone = national != null && only(meaning.version, service -> service.isOf(national)) != null;
        return isAlone ? national : newest(meaning.service.id).idMcdt;
    }

    /** The level of the service meant, in the version that says so; null where none is meant. */
    @Nullable
    Integer level(@Nullable String code, LocalDate day) {
        var meaning = code == null ? null : meaning(code, day);
        return meaning == null ? null : meaning.service.level;
    }

    /** The service meant; null where none is. */
    @Nullable
    Long service(@Nullable String code, LocalDate day) {
        var meaning = code == null ? null : meaning(code, day);
        return meaning == null ? null : meaning.service.id;
    }

    /**
     * What was offered on a day.
     *
     * @param asItWas nothing before the first version; otherwise what the first one offers
     */
    List<Service> offered(LocalDate day, boolean asItWas) {
        var nothingYet = asItWas && versions.stream().allMatch(version -> version.from.isAfter(day));
        return versions.isEmpty() || nothingYet ? List.of() : versionOf(day).services;
    }

    /** Whether what was sent as {@code code} on that day is about the procedure or service {@code asked}. */
    boolean isAbout(@Nullable String code, LocalDate day, String asked) {
        if (code == null) {
            return false;
        }
        if (code.equals(asked) || (isNational(asked) && code.startsWith(asked + "."))) {
            return true;
        }
        var meaning = meaning(code, day);
        return meaning != null
                && (asked.equals(group(code, day))
                        || Objects.equals(aliases.get(asked), meaning.service.id)
                        || versions.stream()
                                .flatMap(version -> version.services.stream())
                                .anyMatch(service -> service.id == meaning.service.id && service.isSpelt(asked)));
    }

    private @Nullable Meaning meaning(String code, LocalDate day) {
        if (versions.isEmpty()) {
            return null;
        }
        var version = versionOf(day);
        var exact = exact(version, code);
        if (exact != null) {
            return new Meaning(exact, version);
        }
        var decided = aliases.get(code);
        if (decided != null) {
            // holds for the past too, also where that version lacks the service
            var holder = has(version, decided) ? version : newestWith(decided);
            return new Meaning(service(holder, decided), holder);
        }
        var national = nationalPart(code);
        var alone = national == null ? null : only(version, service -> service.isOf(national));
        return alone == null ? null : new Meaning(alone, version);
    }

    private static @Nullable Service exact(Version version, String code) {
        var byMcdt = only(version, service -> code.equals(service.idMcdt));
        return byMcdt == null ? only(version, service -> code.equals(service.idCdvcqg)) : byMcdt;
    }

    /** The one service of which this holds; what could be several services is none. */
    private static @Nullable Service only(Version version, Predicate<Service> condition) {
        var found = version.services.stream().filter(condition).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** The default at the end of that day; before the first version that was so on any day, this one. */
    private Version versionOf(LocalDate day) {
        var judging = versions.stream().filter(this::isDefaultAtTheEndOfItsDay).toList();
        return judging.reversed().stream()
                .filter(version -> !version.from.isAfter(day))
                .findFirst()
                .orElseGet(judging::getFirst);
    }

    private boolean isDefaultAtTheEndOfItsDay(Version version) {
        var next = versions.indexOf(version) + 1;
        return next == versions.size() || versions.get(next).from.isAfter(version.from);
    }

    private Version newestWith(long serviceId) {
        return versions.reversed().stream()
                .filter(version -> has(version, serviceId))
                .findFirst()
                .orElseThrow();
    }

    private Service newest(long serviceId) {
        return service(newestWith(serviceId), serviceId);
    }

    private static boolean has(Version version, long serviceId) {
        return version.services.stream().anyMatch(service -> service.id == serviceId);
    }

    private static Service service(Version version, long serviceId) {
        return version.services.stream()
                .filter(service -> service.id == serviceId)
                .findFirst()
                .orElseThrow();
    }
}
