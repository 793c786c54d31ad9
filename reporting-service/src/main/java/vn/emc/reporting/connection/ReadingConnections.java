package vn.emc.reporting.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reporting.connection.SiteConnection.EmbedCode;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.Scopes;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.web.security.CurrentUser;

/** The connections of the sites a question is about, in the order of their numbers. */
@Service
@RequiredArgsConstructor
class ReadingConnections {
    private final Scopes scopes;
    private final Organisations organisations;
    private final EmbedCheckTable checks;

    @Transactional(readOnly = true)
    public List<SiteConnection> of(Question question, CurrentUser user) {
        var sites = scopes.of(question, user).siteIds();
        var known = checks.of(sites);
        var names = organisations.siteNames();
        return Arrays.stream(sites)
                .sorted()
                .map(site -> new SiteConnection(
                        site,
                        names.getOrDefault(site, ""),
                        Optional.ofNullable(known.get(site)).map(EmbedCode::of).orElse(null)))
                .toList();
    }
}
