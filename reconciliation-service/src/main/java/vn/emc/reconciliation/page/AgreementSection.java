package vn.emc.reconciliation.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.agreement.Agreeing;
import vn.emc.reconciliation.agreement.ResolutionsView;
import vn.emc.reconciliation.closing.ClosedReconciliations;
import vn.emc.reconciliation.comparing.ComparisonView;
import vn.emc.reconciliation.comparing.Comparisons;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.correction.Corrections;
import vn.emc.reconciliation.effect.Effect;
import vn.emc.reconciliation.effect.EffectTable;
import vn.emc.reconciliation.minutes.ForeseenEffect;
import vn.emc.reconciliation.minutes.Settlements;
import vn.emc.reconciliation.minutes.SigningMinutes;
import vn.emc.reconciliation.resolution.Remedy;
import vn.emc.reconciliation.resolution.Resolution;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.reconciliation.workflow.Step;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

/** What the page shows of step 5. */
@Component
@RequiredArgsConstructor
class AgreementSection {
    private static final PageQuery LAST_DOWNLOADS = new PageQuery(0, 50, null);

    private final Agreeing agreeing;
    private final Comparisons comparisons;
    private final Corrections corrections;
    private final EffectTable effects;
    private final Settlements settlements;
    private final ForeseenEffect foreseen;
    private final SigningMinutes signing;
    private final ClosedReconciliations closed;

    /**
     * Something to decide on.
     *
     * @param form names the form it is decided with
     * @param causes why the sides differ in it, in words
     * @param chosen what is decided now
     */
    record Point(
            String form,
            FindingClass kind,
            @Nullable ComparedField field,
            long dossiers,
            List<String> causes,
            List<Remedy> remedies,
            @Nullable Resolution chosen,
            boolean needsReason) {}

    static String form(String kind, @Nullable ComparedField field) {
        return field == null ? "point-" + kind : "point-" + kind + "-" + field;
    }

    Map<String, @Nullable Object> of(CurrentUser user, Reconciliation one) {
        var isThere = one.state().hasEndedWell()
                || one.state().step().filter(Step.AGREEMENT::equals).isPresent();
        var view = isThere ? agreeing.resolutions(user, one.id()).orElse(null) : null;
        var model = new HashMap<String, @Nullable Object>();
        model.put("settling", view);
        if (view != null) {
            var run = corrections.run(one.id()).orElse(null);
            model.put("points", points(user, one.id(), view));
            model.put("apart", apart(view));
            model.put("apartRemedies", Remedy.values());
            model.put("ownSide", Side.of(user).orElse(null));
            model.put("signed", signing.list(user, one.id()));
            model.put("run", run);
            model.put("stalled", corrections.areStalled(one.id()));
            model.put("correcting", run != null && !one.state().hasEndedWell());
            model.put(
                    "effect",
                    run == null
                            ? foreseen(one)
                            : effects.effect(one.id(), one.details().sites()));
            model.put("dossierDownloads", closed.downloads(user, one.id(), LAST_DOWNLOADS));
        }
        return model;
    }

    private @Nullable Effect foreseen(Reconciliation one) {
        return settlements
                .of(one.id())
                .map(settlement -> foreseen.of(one, settlement))
                .orElse(null);
    }

    private static List<Resolution> apart(ResolutionsView view) {
        return view.resolutions().stream()
                .filter(each -> each.finding() != null)
                .toList();
    }

    private List<Point> points(CurrentUser user, long id, ResolutionsView view) {
        var result = comparisons.one(user, id, view.comparison()).result();
        var points = new ArrayList<Point>();
        if (result == null) {
            return points;
        }
        for (var each : result.classes()) {
            if (each.dossiers() > 0 && !Remedy.of(each.kind()).isEmpty()) {
                points.add(
                        point(view, result, each.kind(), null, each.dossiers(), List.copyOf(Remedy.of(each.kind()))));
            }
        }
        for (var each : result.fields()) {
            if (each.dossiers() > 0) {
                points.add(point(
                        view,
                        result,
                        FindingClass.FIELD_DIFF,
                        each.field(),
                        each.dossiers(),
                        List.copyOf(Remedy.of(each.field()))));
            }
        }
        return points;
    }

    private static Point point(
            ResolutionsView view,
            ComparisonView.Result result,
            FindingClass kind,
            @Nullable ComparedField field,
            long dossiers,
            List<Remedy> remedies) {
        return new Point(
                form(kind.name(), field),
                kind,
                field,
                dossiers,
                result.causes().stream()
                        .filter(cause -> cause.kind() == kind && cause.field() == field)
                        .map(ComparisonView.OfCause::sentence)
                        .toList(),
                remedies,
                view.resolutions().stream()
                        .filter(each -> each.finding() == null && each.kind() == kind && each.field() == field)
                        .findFirst()
                        .orElse(null),
                Remedy.needsReason(kind));
    }
}
