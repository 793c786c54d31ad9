package vn.emc.reporting.explanation;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import vn.emc.dossier.Said;
import vn.emc.reporting.catalogue.SiteServices;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.rollup.Dossiers;
import vn.emc.web.security.CurrentUser;

/** Tells all that is known of one dossier. */
@Service
@RequiredArgsConstructor
class ShowingDossiers {
    private final Organisations organisations;
    private final Dossiers dossiers;
    private final SiteServices services;
    private final ReadingEvents events;
    private final Explaining explaining;

    /** @param authorization of the user, for the service that keeps the events */
    DossierView show(int siteId, String codeProfile, CurrentUser user, String authorization, Locale language) {
        var state = organisations
                .site(siteId)
                .filter(site -> user.mayAccess(site.organisation()))
                .flatMap(site -> dossiers.find(siteId, codeProfile))
                .orElseThrow(() -> new ReportingProblem.UnknownDossier(siteId, codeProfile));
        var code = Said.orNull(state.procedure());
        var resolution = code == null
                ? null
                : services.resolve(siteId, code, state.receivedOn()).orElse(null);
        var told = events.of(siteId, codeProfile, authorization);
        return DossierView.of(
                siteId,
                codeProfile,
                state,
                resolution,
                explaining.of(
                        new Judged(state, resolution == null ? null : resolution.level()),
                        told.orElse(List.of()),
                        language),
                told.map(all -> all.stream()
                                .map(event -> DossierEventView.of(event, state))
                                .toList())
                        .orElse(null));
    }
}
