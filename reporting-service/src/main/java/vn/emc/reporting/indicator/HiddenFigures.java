package vn.emc.reporting.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.suppression.Cell;
import vn.emc.reporting.suppression.Hiding;
import vn.emc.reporting.suppression.SuppressionSettings;
import vn.emc.web.security.CurrentUser;

/**
 * Decides what of an answer is hidden, over a table wider than the answer: one organisation's figures are decided among those
 * of all, totals among the cells they are made of, and for all indicators at once. So questions that cut the same cells in
 * different ways hide the same ones.
 */
@Component
@RequiredArgsConstructor
class HiddenFigures {
    /** What takes seconds at most: the time it takes grows with the square of it. */
    static final int MOST_CELLS = 1_500;

    private static final Locale ANY_LANGUAGE = Locale.of("vi");

    private final ExactAnswers exact;
    private final Scopes scopes;
    private final CountedCells counted;
    private final LevelCuts levels;
    private final SuppressionSettings settings;

    Figures of(Question question, CurrentUser user) {
        var wider = WiderTable.of(question, scopes.of(question, user), levels.cut(question));
        var cells = cells(wider, user);
        var hidden = Hiding.in(cells, inTotal(wider.question(), cells, user), settings.threshold());
        return new Figures(hidden, wider.ways(), wider.shown());
    }

    private List<Cell> cells(WiderTable table, CurrentUser user) {
        var rows = exact.rows(table.question(), user, ANY_LANGUAGE);
        if (rows.size() > MOST_CELLS) {
            throw new ReportingProblem.TooManyRows(MOST_CELLS);
        }
        return counted.in(rows, table);
    }

    /** What is hidden of the whole table, because it is hidden where the table is one figure among others. */
    private Set<Quantity> inTotal(Question question, List<Cell> cells, CurrentUser user) {
        var hidden = new HashSet<Quantity>();
        for (var among : WiderTable.among(question, scopes.of(question, user))) {
            var figures = of(among.question(), user);
            quantities(cells)
                    .filter(quantity -> figures.hides(among.group(), quantity))
                    .forEach(hidden::add);
        }
        var unit = question.organisation();
        if (unit != null && !unit.equals(unit.root())) {
            hidden.addAll(ofTheRest(question, unit.root(), cells, user));
        }
        return hidden;
    }

    /** A unit's figures are those of its organisation without the rest of it. */
    private Set<Quantity> ofTheRest(Question question, UnitCode root, List<Cell> cells, CurrentUser user) {
        if (!user.mayAccess(root)) {
            return Set.of();
        }
        var whole = question.cutBy(question.groupBy(), root, question.site(), question.level());
        var rest = new CountedRest(cells(WiderTable.as(whole), user), cells);
        return rest.small(settings.threshold());
    }

    private static Stream<Quantity> quantities(List<Cell> cells) {
        return cells.stream().flatMap(cell -> cell.counts().keySet().stream()).distinct();
    }
}
