package vn.emc.reconciliation.effect;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.workflow.Period;

/**
 * Indicators of a set of dossiers, or what they change by. Lists say nothing of {@link Indicator#B8}, so it is never among
 * what is counted of lines.
 */
public record Figures(Map<Indicator, Fraction> values) {
    public static final Figures NONE = new Figures(Map.of());

    private static final int ONLINE = 1;
    private static final int AT_COUNTER = 2;
    private static final int RESULT_RETURNED = 3;
    private static final int PARTLY_ONLINE = 3;
    private static final int FULLY_ONLINE = 4;

    public Figures {
        values = Map.copyOf(values);
    }

    /** What one dossier adds: only if it was received in the period. */
    public static Figures of(DossierLine line, Period period) {
        var day = line.receivedOn();
        if (day == null || day.isBefore(period.from()) || day.isAfter(period.to())) {
            return NONE;
        }
        var online = is(line.reception(), ONLINE);
        var level4 = is(line.level(), FULLY_ONLINE);
        var level3 = is(line.level(), PARTLY_ONLINE);
        var finished = isFinished(line);
        var paidOnline = finished && is(line.payment(), ONLINE);
        var paidAtCounter = finished && is(line.payment(), AT_COUNTER);
        var full = level4 && online && finished && is(line.result(), ONLINE) && !paidAtCounter;
        var values = new EnumMap<Indicator, Fraction>(Indicator.class);
        values.put(Indicator.B1, one(online, true));
        values.put(Indicator.B2, one(full, true));
        values.put(Indicator.B3, one(full, level4));
        values.put(Indicator.B4, one(online && level4, level4));
        values.put(Indicator.B5, one(online && level3, level3));
        values.put(Indicator.B6, one(paidOnline, paidOnline || paidAtCounter));
        values.put(Indicator.B7, one(finished && isByPost(line), finished));
        return new Figures(values);
    }

    /** As the comparison understands lists: what is silent about its state and has a result's channel is finished. */
    public static boolean isFinished(DossierLine line) {
        return line.finishedOn() != null || line.status() == null || is(line.status(), RESULT_RETURNED);
    }

    Fraction of(Indicator indicator) {
        return values.getOrDefault(indicator, Fraction.NONE);
    }

    public Figures plus(Figures other) {
        var sum = new EnumMap<Indicator, Fraction>(Indicator.class);
        sum.putAll(values);
        other.values.forEach((indicator, value) -> sum.merge(indicator, value, Fraction::plus));
        return new Figures(sum);
    }

    public Figures times(long factor) {
        var product = new EnumMap<Indicator, Fraction>(Indicator.class);
        values.forEach((indicator, value) -> product.put(indicator, value.times(factor)));
        return new Figures(product);
    }

    private static boolean isByPost(DossierLine line) {
        return is(line.post(), 1) || is(line.post(), 2);
    }

    private static Fraction one(boolean above, boolean below) {
        return new Fraction(above ? 1 : 0, below ? 1 : 0);
    }

    private static boolean is(@Nullable Integer said, int value) {
        return said != null && said == value;
    }
}
