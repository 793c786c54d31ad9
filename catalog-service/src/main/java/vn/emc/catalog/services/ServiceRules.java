package vn.emc.catalog.services;

import static vn.emc.catalog.services.ServiceColumn.ID_CDVCQG;
import static vn.emc.catalog.services.ServiceColumn.ID_MCDT;
import static vn.emc.catalog.services.ServiceColumn.LEVEL;
import static vn.emc.catalog.services.ServiceColumn.NAME;
import static vn.emc.catalog.services.ServiceColumn.URL;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.emc.catalog.site.SiteUrl;
import vn.emc.catalog.site.SiteView;
import vn.emc.contracts.codes.ProcedureCode;

/**
 * What a catalogue may say of a service of one site, in files and in single edits alike. Errors are what would make the
 * service useless: no name, no code to find it by, a level that means nothing, an address that is none. What is merely odd
 * is taken with a warning, because agencies do offer services at the national portal, name procedures of other
 * organisations and have procedures of their own.
 */
public final class ServiceRules {
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_CODE = 64;

    private final String host;
    private final String root;

    public ServiceRules(SiteView site) {
        this.host = hostOf(site.url());
        this.root = site.organisation().root().value();
    }

    /** The service, or null where something found is an error. */
    public @Nullable ServiceDescription check(ServiceDraft draft, List<ServiceFinding> findings) {
        var found = new ArrayList<ServiceFinding>();
        checkText(NAME, draft.name(), LONGEST_NAME, true, found);
        checkText(ID_MCDT, draft.idMcdt(), LONGEST_CODE, true, found);
        checkText(ID_CDVCQG, draft.idCdvcqg(), LONGEST_CODE, false, found);
        var level = ServiceLevels.parse(draft.level());
        if (draft.level().isEmpty()) {
            found.add(ServiceFinding.error(LEVEL, "REQUIRED"));
        } else if (level.isEmpty()) {
            found.add(ServiceFinding.error(LEVEL, "LEVEL_UNKNOWN", shortened(draft.level())));
        }
        var url = checkUrl(draft.url(), found);
        checkProcedure(draft.idCdvcqg(), found);
        findings.addAll(found);
        return found.stream().anyMatch(ServiceFinding::isError)
                ? null
                : new ServiceDescription(
                        draft.name(), level.orElseThrow(), url, emptyToNull(draft.idCdvcqg()), draft.idMcdt());
    }

    /** What is odd with a service that was taken. */
    List<ServiceFinding> warnings(ServiceView service) {
        var findings = new ArrayList<ServiceFinding>();
        check(
                ServiceDraft.of(service.name(), service.level(), service.url(), service.idCdvcqg(), service.idMcdt()),
                findings);
        return findings;
    }

    private static void checkText(
            ServiceColumn column, String text, int longest, boolean required, List<ServiceFinding> found) {
        if (text.isEmpty()) {
            if (required) {
                found.add(ServiceFinding.error(column, "REQUIRED"));
            }
        } else if (text.length() > longest) {
            found.add(ServiceFinding.error(column, "TOO_LONG", longest));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            found.add(ServiceFinding.error(column, "CONTROL_CHARACTERS"));
        }
    }

    private @Nullable String checkUrl(String text, List<ServiceFinding> found) {
        if (text.isEmpty()) {
            return null;
        }
        var url = SiteUrl.normalise(text);
        if (url.isEmpty()) {
            found.add(ServiceFinding.error(URL, "NOT_A_WEB_ADDRESS"));
            return null;
        }
        var its = hostOf(url.get());
        if (!its.equals(host)) {
            found.add(ServiceFinding.warning(URL, "FOREIGN_HOST", its, host));
        }
        return url.get();
    }

    private void checkProcedure(String text, List<ServiceFinding> found) {
        if (text.isEmpty()) {
            found.add(ServiceFinding.warning(ID_CDVCQG, "NO_NATIONAL_CODE"));
            return;
        }
        var code = ProcedureCode.of(text);
        if (code.national() == null) {
            found.add(ServiceFinding.warning(ID_CDVCQG, "NO_NATIONAL_PART"));
        } else if (code.unit() != null && !code.unit().root().value().equals(root)) {
            found.add(ServiceFinding.warning(
                    ID_CDVCQG, "OTHER_ORGANISATION", code.unit().root(), root));
        }
    }

    private static String hostOf(String url) {
        var its = URI.create(url).getHost();
        return its == null ? "" : its.toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
