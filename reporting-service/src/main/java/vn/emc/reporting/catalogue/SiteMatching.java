package vn.emc.reporting.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.services.MatchKind;
import vn.emc.contracts.services.ServiceMatch;
import vn.emc.contracts.services.ServiceMatcher;

/** What the codes of one site mean, by its versions and what people decided. */
@RequiredArgsConstructor
final class SiteMatching {
    private final List<Version> versions;
    private final Decisions decisions;

    /** A version on the days it holds. */
    private record Version(VersionDays days, KnownVersion known, ServiceMatcher matcher) {
        Version(VersionDays days, KnownVersion known, Decisions decisions) {
            this(days, known, known.matcher(decisions.services()));
        }
    }

    static SiteMatching of(List<VersionDays> days, Map<Long, KnownVersion> versions, Decisions decisions) {
        var all = new ArrayList<Version>();
        days.forEach(each -> {
            var known = versions.get(each.versionId());
            if (known != null) {
                all.add(new Version(each, known, decisions));
            }
        });
        return new SiteMatching(all, decisions);
    }

    /** In the order of time; days on which the code matches nothing are left out. */
    List<CodeMatch> match(int procedureId, String code) {
        var matches = new ArrayList<CodeMatch>();
        for (var version : versions) {
            var match = match(version, procedureId, code);
            if (match != null) {
                CodeMatch.append(matches, match);
            }
        }
        return matches;
    }

    private @Nullable CodeMatch match(Version version, int procedureId, String code) {
        var match = version.matcher.match(code);
        var decided = match == null || match.kind() == MatchKind.NATIONAL_PART
                ? decisions.services().get(code)
                : null;
        var elsewhere = decided == null ? null : decisions.newest().get(decided);
        if (decided != null && elsewhere != null) {
            // What was decided holds for the past too, when the version of those days did not have the service yet.
            return CodeMatch.of(procedureId, version.days, new ServiceMatch(decided, 0, MatchKind.ALIAS), elsewhere);
        }
        return match == null ? null : CodeMatch.of(procedureId, version.days, match, version.known);
    }
}
