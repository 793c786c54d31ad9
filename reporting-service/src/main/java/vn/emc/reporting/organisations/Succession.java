package vn.emc.reporting.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.OrganisationState;

/** Which ministry or province carries on another's numbers, and from when. */
final class Succession {
    private final Map<UnitCode, OrganisationState> byCode = new HashMap<>();

    Succession(Iterable<OrganisationState> organisations) {
        organisations.forEach(organisation -> {
            organisation.aliases().forEach(alias -> byCode.putIfAbsent(alias, organisation));
        });
        organisations.forEach(organisation -> byCode.put(organisation.code(), organisation));
    }

    /** The ministry or province at the top of a unit, also of one nobody has told us of. */
    UnitCode rootOf(UnitCode unit) {
        var root = unit;
        var seen = new HashSet<UnitCode>();
        while (seen.add(root)) {
            var known = byCode.get(root);
            if (known == null || known.parent() == null) {
                root = known == null ? root : known.code();
                break;
            }
            root = known.parent();
        }
        return byCode.containsKey(root) ? root : root.root();
    }

    UnitCode asOf(UnitCode root, LocalDate day) {
        return links(root).stream()
                .filter(link -> !day.isAfter(link.until))
                .findFirst()
                .orElseThrow()
                .organisation;
    }

    /** The site's owners one after another, from always to for ever. */
    List<Ownership> ownerships(int siteId, UnitCode root) {
        var ownerships = new ArrayList<Ownership>();
        var from = Ownership.ALWAYS;
        for (var link : links(root)) {
            ownerships.add(new Ownership(siteId, link.organisation, from, link.until));
            from = link.until.plusDays(1);
        }
        return ownerships;
    }

    /** The organisation and its successors; the last has no end. */
    private List<Link> links(UnitCode root) {
        var links = new ArrayList<Link>();
        var seen = new HashSet<UnitCode>();
        var current = root;
        while (seen.add(current)) {
            var next = endingAndSuccessor(current);
            if (next == null || seen.contains(next.organisation)) {
                break;
            }
            if (links.isEmpty() || next.until.isAfter(links.getLast().until)) {
                links.add(new Link(current, next.until));
            }
            current = next.organisation;
        }
        links.add(new Link(current, Ownership.FOREVER));
        return links;
    }

    private @Nullable Link endingAndSuccessor(UnitCode code) {
        var known = byCode.get(code);
        if (known == null || known.validTo() == null || known.successor() == null) {
            return null;
        }
        return new Link(known.successor(), known.validTo());
    }

    private record Link(UnitCode organisation, LocalDate until) {}
}
