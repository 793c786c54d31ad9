package vn.emc.reporting.saturation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.detail.DetailAddress;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.indicator.Scopes;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.saturation.Matrix.By;
import vn.emc.reporting.saturation.Matrix.Row;
import vn.emc.reporting.saturation.SaturationTables.Lines;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Makes the matrix. Sites count for the organisation they belong to now; deleted ones offer nothing. */
@Service
@RequiredArgsConstructor
class ReadingSaturation {
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_SERVICES = 20_000;

    private final Scopes scopes;
    private final SaturationTables tables;
    private final FillingGrid filling;
    private final Organisations organisations;
    private final Clock clock;

    /** A page of services, and as many places as one can still look at. */
    @Transactional(readOnly = true)
    public Matrix page(SaturationQuestion question, PageQuery page, CurrentUser user, Locale language) {
        var scope = scopes.of(question.about(), user);
        var placed = placed(question, scope);
        var found = tables.lines(placed, page.size(), page.offset());
        var total = found.lines().isEmpty() && page.page() > 0
                ? tables.lines(placed, 1, 0).total()
                : found.total();
        return matrix(
                placed,
                scope,
                found,
                new PageView<>(List.of(), page.page(), page.size(), total),
                user,
                MOST_COLUMNS,
                language);
    }

    /** All services and places at once, or a problem where there are too many. */
    @Transactional(readOnly = true)
    public Matrix all(SaturationQuestion question, CurrentUser user, Locale language) {
        var scope = scopes.of(question.about(), user);
        var placed = placed(question, scope);
        var found = tables.lines(placed, MOST_SERVICES, 0);
        if (found.total() > MOST_SERVICES) {
            throw new ReportingProblem.TooManyRows(MOST_SERVICES);
        }
        return matrix(
                placed,
                scope,
                found,
                new PageView<>(List.of(), 0, MOST_SERVICES, found.total()),
                user,
                Integer.MAX_VALUE,
                language);
    }

    private Matrix matrix(
            Placed placed,
            Scope scope,
            Lines found,
            PageView<Row> page,
            CurrentUser user,
            int mostColumns,
            Locale language) {
        var by = by(placed.question(), user);
        var grid = filling.of(placed, scope, by, found.lines(), language);
        var rows = found.lines().stream()
                .map(line -> new Row(
                        line,
                        DetailAddress.of(
                                Grouping.PROCEDURE,
                                line.code(),
                                placed.question().about()),
                        grid.cells(line.code())))
                .toList();
        var columns = grid.columns();
        return new Matrix(
                by,
                columns.stream().limit(mostColumns).toList(),
                columns.size(),
                new PageView<>(rows, page.page(), page.size(), page.total()));
    }

    private static By by(SaturationQuestion question, CurrentUser user) {
        if (question.about().site() != null) {
            return By.UNIT;
        }
        return question.about().organisation() != null || user.isConfined() ? By.SITE : By.ORGANISATION;
    }

    private Placed placed(SaturationQuestion question, Scope scope) {
        return new Placed(
                question, Stream.of(scope.siteIds()).filter(this::isThere).toList(), lastDay(question));
    }

    private boolean isThere(int siteId) {
        return organisations.site(siteId).filter(site -> !site.deleted()).isPresent();
    }

    /** No dossier has a later day than today. */
    private LocalDate lastDay(SaturationQuestion question) {
        var today = BusinessDay.of(clock.instant());
        return question.about().to().isBefore(today) ? question.about().to() : today;
    }
}
