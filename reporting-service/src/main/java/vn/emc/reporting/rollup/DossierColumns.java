package vn.emc.reporting.rollup;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.DossierUnit;
import vn.emc.dossier.Result;
import vn.emc.dossier.Said;

/** States turned into one array per column, in the order of {@link DossierTable#COLUMNS}. */
final class DossierColumns {
    private final int[] siteId;
    private final String[] codeProfile;
    private final short[] receivedAuthority;
    private final long[] receivedAt;
    private final @Nullable Long[] receivedAgreedAt;
    private final UUID[] receivedEvent;
    private final boolean[] receivedOnline;
    private final @Nullable Integer[] level;
    private final int[] procedureId;
    private final @Nullable String[] unit;
    private final @Nullable Boolean[] fromNational;
    private final @Nullable String[] saidElsewhere;
    private final @Nullable Integer[] resultAuthority;
    private final @Nullable Long[] resultAt;
    private final @Nullable Long[] resultArrivedAt;
    private final @Nullable UUID[] resultEvent;
    private final @Nullable Boolean[] resultReturned;
    private final @Nullable Boolean[] resultOnline;
    private final @Nullable Integer[] resultPayment;
    private final @Nullable Boolean[] resultByPost;
    private final byte[][] sentEvents;
    private final boolean[] receivedUntimed;
    private final @Nullable Integer[] finishedDay;
    private final boolean[] excluded;
    private final @Nullable String[] agreed;
    private final int[] unitId;

    DossierColumns(Map<DossierKey, DossierState> states, Dictionaries dictionaries) {
        var rows = states.size();
        siteId = new int[rows];
        codeProfile = new String[rows];
        receivedAuthority = new short[rows];
        receivedAt = new long[rows];
        receivedAgreedAt = new Long[rows];
        receivedEvent = new UUID[rows];
        receivedOnline = new boolean[rows];
        level = new Integer[rows];
        procedureId = new int[rows];
        unit = new String[rows];
        fromNational = new Boolean[rows];
        saidElsewhere = new String[rows];
        resultAuthority = new Integer[rows];
        resultAt = new Long[rows];
        resultArrivedAt = new Long[rows];
        resultEvent = new UUID[rows];
        resultReturned = new Boolean[rows];
        resultOnline = new Boolean[rows];
        resultPayment = new Integer[rows];
        resultByPost = new Boolean[rows];
        sentEvents = new byte[rows][];
        receivedUntimed = new boolean[rows];
        finishedDay = new Integer[rows];
        excluded = new boolean[rows];
        agreed = new String[rows];
        unitId = new int[rows];
        var row = 0;
        for (var entry : states.entrySet()) {
            set(row++, entry.getKey(), entry.getValue(), dictionaries);
        }
    }

    private void set(int row, DossierKey key, DossierState dossier, Dictionaries dictionaries) {
        siteId[row] = key.siteId();
        codeProfile[row] = key.codeProfile();
        setReception(row, dossier);
        level[row] = dossier.level() == null ? null : dossier.level().value().getCode();
        procedureId[row] = dictionaries.procedures().id(Said.orNull(dossier.procedure()));
        unit[row] = Said.orNull(dossier.unit());
        fromNational[row] = Said.orNull(dossier.fromNationalPortal());
        saidElsewhere[row] = OriginText.write(dossier);
        sentEvents[row] = SentEventsBytes.write(dossier.sent());
        excluded[row] = dossier.isExcluded();
        agreed[row] = AgreedText.write(dossier);
        unitId[row] = dictionaries.units().id(DossierUnit.of(dossier, key.codeProfile()));
        var result = dossier.lastResult();
        if (result != null) {
            setResult(row, result);
            finishedDay[row] = dayOrNull(dossier.finishedOn());
        }
    }

    private void setReception(int row, DossierState dossier) {
        var origin = dossier.reception().origin();
        receivedAuthority[row] = (short) origin.authority().getCode();
        receivedAt[row] = Micros.of(origin.at());
        receivedAgreedAt[row] = microsOrNull(origin.agreedAt());
        receivedEvent[row] = origin.eventId();
        receivedOnline[row] = dossier.reception().online();
        receivedUntimed[row] = dossier.reception().untimed();
    }

    private void setResult(int row, Result result) {
        var origin = result.origin();
        resultAuthority[row] = origin.authority().getCode();
        resultAt[row] = Micros.of(origin.at());
        resultArrivedAt[row] = Micros.of(result.arrivedAt());
        resultEvent[row] = origin.eventId();
        resultReturned[row] = result.returned();
        resultOnline[row] = result.online();
        resultPayment[row] = result.payment().getCode();
        resultByPost[row] = result.byPost();
    }

    private static @Nullable Long microsOrNull(@Nullable Instant instant) {
        return instant == null ? null : Micros.of(instant);
    }

    private static @Nullable Integer dayOrNull(@Nullable LocalDate day) {
        return day == null ? null : Math.toIntExact(day.toEpochDay());
    }

    void bind(ArrayParameters parameters) throws SQLException {
        parameters
                .add("int4", siteId)
                .add("text", codeProfile)
                .add("int2", receivedAuthority)
                .add("int8", receivedAt)
                .add("int8", receivedAgreedAt)
                .add("uuid", receivedEvent)
                .add("bool", receivedOnline)
                .add("int2", level)
                .add("int4", procedureId)
                .add("text", unit)
                .add("bool", fromNational)
                .add("text", saidElsewhere)
                .add("int2", resultAuthority)
                .add("int8", resultAt)
                .add("int8", resultArrivedAt)
                .add("uuid", resultEvent)
                .add("bool", resultReturned)
                .add("bool", resultOnline)
                .add("int2", resultPayment)
                .add("bool", resultByPost)
                .add("bytea", sentEvents)
                .add("bool", receivedUntimed)
                .add("int4", finishedDay)
                .add("bool", excluded)
                .add("text", agreed)
                .add("int4", unitId);
    }
}
