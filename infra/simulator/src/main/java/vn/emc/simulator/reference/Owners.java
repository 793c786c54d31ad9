package vn.emc.simulator.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.platform.PlatformApi;

/** Which ministry or province a site's dossiers belong to, by the lists that catalog-service keeps. */
public final class Owners {
    private static final String ORGANISATIONS = "/api/catalog/v1/organisations?sort=code,asc";
    private static final String SITES = "/api/catalog/v1/sites?sort=id,asc";
    private static final int PAGE_SIZE = 500;
    private static final int ROOT_LENGTH = 3;

    private final Map<String, Organisation> byCode = new HashMap<>();
    private final Map<String, Organisation> byAlias = new HashMap<>();
    private final Map<Integer, String> unitOfSite = new HashMap<>();

    private record Organisation(
            String code,
            @Nullable String parent,
            @Nullable LocalDate lastDay,
            @Nullable String successor) {}

    private Owners() {}

    /** As the lists are now. */
    public static Owners of(PlatformApi admin) throws InterruptedException {
        var owners = new Owners();
        for (var page = 0; owners.addOrganisations(admin.get(ORGANISATIONS + page(page))); page++) {}
        for (var page = 0; owners.addSites(admin.get(SITES + page(page))); page++) {}
        return owners;
    }

    private static String page(int page) {
        return "&size=" + PAGE_SIZE + "&page=" + page;
    }

    private boolean addOrganisations(JsonNode view) {
        for (var item : view.path("items")) {
            var lastDay = text(item, "validTo");
            var organisation = new Organisation(
                    item.path("code").asString(),
                    text(item, "parent"),
                    lastDay == null ? null : LocalDate.parse(lastDay),
                    text(item, "successor"));
            byCode.put(organisation.code, organisation);
            item.path("aliases").forEach(alias -> byAlias.put(alias.asString(), organisation));
        }
        return view.path("items").size() == PAGE_SIZE;
    }

    private boolean addSites(JsonNode view) {
        view.path("items")
                .forEach(site -> unitOfSite.put(
                        site.path("id").asInt(), site.path("organisation").asString()));
        return view.path("items").size() == PAGE_SIZE;
    }

    private static @Nullable String text(JsonNode item, String name) {
        return item.path(name).isString() ? item.path(name).asString() : null;
    }

    /** The ministry or province on a day: where it is no more, who carries on. Null for a site nobody knows. */
    @Nullable
    String ownerOf(int siteId, LocalDate day) {
        var unit = unitOfSite.get(siteId);
        return unit == null ? null : onDay(rootOf(unit), day);
    }

    /** Whether the site belongs to the unit, or to one below it. */
    boolean isUnder(int siteId, String unit) {
        var wanted = canonical(unit);
        var code = unitOfSite.get(siteId);
        return code != null && (code.equals(wanted) || code.startsWith(wanted + "."));
    }

    boolean isRoot(String unit) {
        return canonical(unit).length() == ROOT_LENGTH;
    }

    String onDay(String root, LocalDate day) {
        var seen = new HashSet<String>();
        var owner = root;
        while (seen.add(owner)) {
            var known = byCode.get(owner);
            if (known == null
                    || known.lastDay == null
                    || known.successor == null
                    || !day.isAfter(known.lastDay)
                    || seen.contains(known.successor)) {
                break;
            }
            owner = known.successor;
        }
        return owner;
    }

    /** The code of who is known by it. */
    String canonical(String unit) {
        var aliased = byAlias.get(unit);
        return aliased == null || byCode.containsKey(unit) ? unit : aliased.code;
    }

    private String rootOf(String unit) {
        var code = canonical(unit);
        while (byCode.containsKey(code) && Objects.requireNonNull(byCode.get(code)).parent != null) {
            code = Objects.requireNonNull(Objects.requireNonNull(byCode.get(code)).parent);
        }
        if (byCode.containsKey(code) || code.length() == ROOT_LENGTH) {
            return code;
        }
        // the older spelling is read from right to left
        return Character.isDigit(code.charAt(0)) ? code.substring(code.length() - ROOT_LENGTH) : code.substring(0, 3);
    }
}
