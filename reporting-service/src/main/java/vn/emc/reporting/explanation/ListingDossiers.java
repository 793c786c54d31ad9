package vn.emc.reporting.explanation;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.emc.contracts.sites.SiteState;
import vn.emc.dossier.FullyOnline;
import vn.emc.dossier.Result;
import vn.emc.dossier.Said;
import vn.emc.reporting.definition.Version;
import vn.emc.reporting.indicator.CountedDossiers;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.rollup.FoundDossier;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Lists the dossiers behind a figure. */
@Service
@RequiredArgsConstructor
class ListingDossiers {
    private final CountedDossiers counted;
    private final Organisations organisations;

    PageView<DossierLine> list(BehindFigure figure, CurrentUser user, PageQuery page) {
        return counted.list(figure.question(), figure.quantity(), user, page)
                .map(found -> line(found, figure.version()));
    }

    private DossierLine line(FoundDossier found, @Nullable Version version) {
        var state = found.state();
        var level = Said.orNull(state.level());
        return new DossierLine(
                found.siteId(),
                organisations.site(found.siteId()).map(SiteState::name).orElse(null),
                found.codeProfile(),
                state.receivedOn(),
                state.finishedOn(),
                Said.orNull(state.procedure()),
                level == null ? null : level.getCode(),
                found.levelByCatalogue(),
                Said.orNull(state.unit()),
                state.reception().online(),
                state.result().map(Result::online).orElse(null),
                FullyOnline.holds(state),
                version == null
                        ? null
                        : Counting.holds(version.numerator(), new Judged(state, found.levelByCatalogue())));
    }
}
