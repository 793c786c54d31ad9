package vn.emc.reconciliation.comparison;

/**
 * What a line adds to the counts of B1 and B2, by the rules of {@code vn.emc.dossier.FullyOnline} on a dossier's events.
 * Answers bits, since every line is asked.
 */
final class Counting {
    static final int RECEIVED = 1;
    static final int ONLINE = 2;
    static final int FULLY_ONLINE = 4;

    private static final int ONLINE_CHANNEL = 1;
    private static final int AT_COUNTER = 2;
    private static final int RESULT_RETURNED = 3;
    private static final int LEVEL_4 = 4;
    private static final ComparedField[] SAID = {
        ComparedField.STATUS,
        ComparedField.LEVEL,
        ComparedField.RECEPTION,
        ComparedField.RESULT,
        ComparedField.PAYMENT,
        ComparedField.POST
    };

    private final int from;
    private final int to;

    Counting(Rules rules) {
        from = Days.number(rules.from());
        to = Days.number(rules.to());
    }

    /** Whether the line belongs to the population: the dossier was received in the period, or nothing speaks against it. */
    boolean isReceived(long facts, int days) {
        var received = Days.received(days);
        return received == 0 ? Facts.isInPeriod(facts) : received >= from && received <= to;
    }

    int of(long facts, int days) {
        if (!isReceived(facts, days)) {
            return 0;
        }
        if (!Facts.is(facts, ComparedField.RECEPTION, ONLINE_CHANNEL)) {
            return RECEIVED;
        }
        var full = Facts.is(facts, ComparedField.LEVEL, LEVEL_4)
                && Facts.is(facts, ComparedField.RESULT, ONLINE_CHANNEL)
                && isFinished(facts, days)
                && !Facts.is(facts, ComparedField.PAYMENT, AT_COUNTER);
        return full ? RECEIVED | ONLINE | FULLY_ONLINE : RECEIVED | ONLINE;
    }

    /** What EMC would have if it had what the unit says, and its own where the unit is silent. */
    int ifUnitIsRight(long emc, int emcDays, long local, int localDays) {
        var facts = emc;
        for (var field : SAID) {
            facts = said(facts, local, field);
        }
        var received = Days.received(localDays) == 0 ? Days.received(emcDays) : Days.received(localDays);
        return of(facts, Days.of(received, finished(emc, emcDays, local, localDays)));
    }

    /** The same of one field alone. */
    int ifUnitIsRight(long emc, int emcDays, long local, int localDays, ComparedField field) {
        return switch (field) {
            case PROCEDURE, UNIT -> of(emc, emcDays);
            case STATUS ->
                of(said(emc, local, field), Days.of(Days.received(emcDays), finished(emc, emcDays, local, localDays)));
            case LEVEL, RECEPTION, RESULT, PAYMENT, POST -> of(said(emc, local, field), emcDays);
        };
    }

    /** Days of results are not compared: only another status makes another of it. */
    private static int finished(long emc, int emcDays, long local, int localDays) {
        var status = Facts.get(local, ComparedField.STATUS);
        var same = status == 0 || status == Facts.get(emc, ComparedField.STATUS);
        return Days.finished(same ? emcDays : localDays);
    }

    private static long said(long emc, long local, ComparedField field) {
        var number = Facts.get(local, field);
        return number == 0 ? emc : Facts.with(emc, field, number);
    }

    private static boolean isFinished(long facts, int days) {
        return Days.finished(days) != 0
                || Facts.get(facts, ComparedField.STATUS) == 0
                || Facts.is(facts, ComparedField.STATUS, RESULT_RETURNED);
    }
}
