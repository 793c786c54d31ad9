package vn.emc.reconciliation.comparing;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.cause.Cause;
import vn.emc.reconciliation.cause.CauseWords;
import vn.emc.reconciliation.comparing.ComparisonView.Indicators;
import vn.emc.reconciliation.comparing.ComparisonView.OfCause;
import vn.emc.reconciliation.comparing.ComparisonView.OfClass;
import vn.emc.reconciliation.comparing.ComparisonView.OfField;
import vn.emc.reconciliation.comparing.ComparisonView.Result;
import vn.emc.reconciliation.comparing.ComparisonView.Total;
import vn.emc.reconciliation.comparison.Counts;
import vn.emc.reconciliation.comparison.Outcome.ClassCount;
import vn.emc.reconciliation.comparison.Outcome.SideTotal;

/** Comparisons as they are shown, in the request's language. */
@Component
@RequiredArgsConstructor
class ComparisonViews {
    private final CauseWords words;
    private final MessageSource messages;

    ComparisonView of(KeptComparison comparison) {
        return of(comparison, LocaleContextHolder.getLocale());
    }

    ComparisonView of(KeptComparison comparison, Locale locale) {
        var failure = comparison.failure();
        return new ComparisonView(
                comparison.number(),
                comparison.state(),
                comparison.localList(),
                comparison.extract(),
                comparison.extractSha256(),
                comparison.catalogues(),
                comparison.requestedAt(),
                comparison.requestedBy(),
                comparison.progress(),
                comparison.finishedAt(),
                failure == null ? null : messages.getMessage("comparison.failure." + failure, null, locale),
                result(comparison.result(), locale));
    }

    private @Nullable Result result(@Nullable ComparisonResult kept, Locale locale) {
        if (kept == null) {
            return null;
        }
        var now = kept.classes().values().stream().map(ClassCount::emcCounts).reduce(Counts.NONE, Counts::plus);
        return new Result(
                total(kept.emc()),
                total(kept.local()),
                kept.classes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new OfClass(
                                each.getKey(),
                                each.getValue().dossiers(),
                                each.getValue().emc(),
                                each.getValue().local(),
                                indicators(now.plus(each.getValue().change()))))
                        .toList(),
                kept.fields().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new OfField(
                                each.getKey(),
                                each.getValue().dossiers(),
                                indicators(now.plus(each.getValue().change()))))
                        .toList(),
                kept.codeVariants(),
                kept.procedureVariants(),
                kept.notInCatalogue(),
                kept.kept(),
                indicators(now),
                kept.causes().stream()
                        .sorted(Comparator.comparing(Cause::kind))
                        .map(cause -> cause(cause, now, locale))
                        .toList());
    }

    private OfCause cause(Cause cause, Counts now, Locale locale) {
        return new OfCause(
                cause.kind().kind(),
                cause.kind().field(),
                words.sentence(cause, locale),
                cause.known(),
                cause.places(),
                cause.dossiers(),
                cause.share(),
                indicators(now.plus(cause.change())));
    }

    private static Total total(SideTotal side) {
        return new Total(side.lines(), side.outside(), side.total());
    }

    private static Indicators indicators(Counts counts) {
        return new Indicators(counts.b1(), counts.b2());
    }
}
