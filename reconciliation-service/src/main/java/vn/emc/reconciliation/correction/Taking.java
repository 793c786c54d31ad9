package vn.emc.reconciliation.correction;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.effect.Figures;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.workflow.Period;

/** Takes over what the unit says of a dossier. Where its list is silent, EMC's word stands. */
@RequiredArgsConstructor
final class Taking {
    private static final AgreedFacts.Result NO_RESULT = new AgreedFacts.Result(null, null, null, null);

    private final Period period;

    /** Of a dossier that EMC does not know; a day that nobody says is the first, or the last, of the period. */
    AgreedFacts lost(DossierLine local) {
        return new AgreedFacts(
                local.procedure(),
                local.unit(),
                local.level(),
                reception(local.receivedOn(), local.reception()),
                Figures.isFinished(local) ? result(local) : null);
    }

    /**
     * Of a dossier that both know; null where EMC has it all already.
     *
     * @param fields those that are taken over
     * @param days whether the days are too
     */
    @Nullable
    AgreedFacts changed(DossierLine emc, DossierLine local, Set<ComparedField> fields, boolean days) {
        var merged = merged(emc, local, fields, days);
        var facts = new AgreedFacts(
                ifOther(emc.procedure(), merged.procedure()),
                ifOther(emc.unit(), merged.unit()),
                ifOther(emc.level(), merged.level()),
                isReceivedTheSame(emc, merged) ? null : reception(merged.receivedOn(), merged.reception()),
                result(emc, merged));
        return facts.equals(new AgreedFacts(null, null, null, null, null)) ? null : facts;
    }

    private static DossierLine merged(DossierLine emc, DossierLine local, Set<ComparedField> fields, boolean days) {
        var received = days && local.receivedOn() != null ? local.receivedOn() : emc.receivedOn();
        var source = fields.contains(ComparedField.STATUS) ? local : emc;
        var later = days && local.finishedOn() != null && Figures.isFinished(source);
        return new DossierLine(
                emc.codeProfile(),
                emc.siteId(),
                fields.contains(ComparedField.PROCEDURE) ? local.procedure() : emc.procedure(),
                fields.contains(ComparedField.UNIT) ? local.unit() : emc.unit(),
                received,
                later ? local.finishedOn() : source.finishedOn(),
                source.status(),
                fields.contains(ComparedField.LEVEL) ? local.level() : emc.level(),
                fields.contains(ComparedField.RECEPTION) ? local.reception() : emc.reception(),
                fields.contains(ComparedField.RESULT) ? local.result() : emc.result(),
                fields.contains(ComparedField.PAYMENT) ? local.payment() : emc.payment(),
                fields.contains(ComparedField.POST) ? local.post() : emc.post());
    }

    private AgreedFacts.@Nullable Result result(DossierLine emc, DossierLine merged) {
        var was = Figures.isFinished(emc);
        if (!Figures.isFinished(merged)) {
            return was ? NO_RESULT : null;
        }
        return was && isFinishedTheSame(emc, merged) ? null : result(merged);
    }

    private AgreedFacts.Result result(DossierLine line) {
        var on = Objects.requireNonNullElse(line.finishedOn(), period.to());
        return new AgreedFacts.Result(on, line.result(), line.payment(), line.post());
    }

    private AgreedFacts.Reception reception(@Nullable LocalDate on, @Nullable Integer channel) {
        return new AgreedFacts.Reception(Objects.requireNonNullElse(on, period.from()), channel, null);
    }

    private static boolean isReceivedTheSame(DossierLine emc, DossierLine merged) {
        return Objects.equals(emc.receivedOn(), merged.receivedOn())
                && Objects.equals(emc.reception(), merged.reception());
    }

    private static boolean isFinishedTheSame(DossierLine emc, DossierLine merged) {
        return Objects.equals(emc.finishedOn(), merged.finishedOn())
                && Objects.equals(emc.result(), merged.result())
                && Objects.equals(emc.payment(), merged.payment())
                && Objects.equals(emc.post(), merged.post());
    }

    private static <T> @Nullable T ifOther(@Nullable T known, @Nullable T said) {
        return Objects.equals(known, said) ? null : said;
    }
}
