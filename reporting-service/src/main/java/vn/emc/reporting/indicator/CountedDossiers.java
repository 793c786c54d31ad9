package vn.emc.reporting.indicator;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.rollup.DossiersOfCells;
import vn.emc.reporting.rollup.FoundDossier;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/**
 * The dossiers behind a figure. The cells it was added up from say where a page of them begins, so a page costs what the
 * cells before it and its own dossiers cost, however rare such dossiers are; and there are as many as the figure says.
 */
@Component
@RequiredArgsConstructor
public class CountedDossiers {
    private final Scopes scopes;
    private final CellSums cellSums;
    private final DossiersOfCells dossiers;
    private final Clock clock;

    /** The newest day first. Counted by the day of arrival, and cells and dossiers as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PageView<FoundDossier> list(Question question, Quantity quantity, CurrentUser user, PageQuery page) {
        var scope = scopes.of(question, user);
        var cells = cellSums.cells(question, scope, quantity, page.offset(), page.size());
        var skipped = cells.isEmpty() ? 0 : page.offset() - cells.getFirst().before();
        var items = dossiers.list(question.population(), quantity.counted(), cells, skipped, page.size());
        return PageView.of(items, page, total(question, scope, quantity));
    }

    private long total(Question question, Scope scope, Quantity quantity) {
        var span = Span.of(question, scope, BusinessDay.of(clock.instant()));
        var sums = cellSums.of(question, scope, span, List.of(quantity), Set.of(Attribution.ARRIVAL), 1);
        return sums.getFirst().byArrival().getFirst();
    }
}
