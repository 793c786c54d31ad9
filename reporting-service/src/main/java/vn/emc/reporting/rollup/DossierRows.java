package vn.emc.reporting.rollup;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.DossierUnit;
import vn.emc.dossier.Result;
import vn.emc.dossier.Said;
import vn.emc.postgres.RowWriter;

/** States as rows to be copied, in the order of {@link DossierTable#COLUMNS}. */
final class DossierRows {
    private static final int RESULT_COLUMNS = 8;

    private final RowWriter row;
    private final Dictionaries dictionaries;

    private DossierRows(RowWriter row, Dictionaries dictionaries) {
        this.row = row;
        this.dictionaries = dictionaries;
    }

    static void write(Map<DossierKey, DossierState> states, Dictionaries dictionaries, RowWriter target)
            throws IOException {
        var rows = new DossierRows(target, dictionaries);
        for (var entry : states.entrySet()) {
            rows.write(entry.getKey(), entry.getValue());
        }
    }

    private void write(DossierKey key, DossierState dossier) throws IOException {
        row.row(DossierTable.COLUMNS.size());
        row.integer(key.siteId());
        row.text(key.codeProfile());
        var reception = dossier.reception();
        var origin = reception.origin();
        row.smallint(origin.authority().getCode());
        row.bigint(Micros.of(origin.at()));
        row.bigint(micros(origin.agreedAt()));
        row.uuid(origin.eventId());
        row.bool(reception.online());
        row.smallint(dossier.level() == null ? null : dossier.level().value().getCode());
        row.integer(dictionaries.procedures().id(Said.orNull(dossier.procedure())));
        row.text(Said.orNull(dossier.unit()));
        row.bool(Said.orNull(dossier.fromNationalPortal()));
        row.text(OriginText.write(dossier));
        write(dossier.lastResult());
        row.bytes(SentEventsBytes.write(dossier.sent()));
        row.bool(reception.untimed());
        row.integer(day(dossier.finishedOn()));
        row.bool(dossier.isExcluded());
        row.text(AgreedText.write(dossier));
        row.integer(dictionaries.units().id(DossierUnit.of(dossier, key.codeProfile())));
    }

    private void write(@Nullable Result result) throws IOException {
        if (result == null) {
            for (var column = 0; column < RESULT_COLUMNS; column++) {
                row.text(null);
            }
            return;
        }
        var origin = result.origin();
        row.smallint(origin.authority().getCode());
        row.bigint(Micros.of(origin.at()));
        row.bigint(Micros.of(result.arrivedAt()));
        row.uuid(origin.eventId());
        row.bool(result.returned());
        row.bool(result.online());
        row.smallint(result.payment().getCode());
        row.bool(result.byPost());
    }

    private static @Nullable Long micros(@Nullable Instant moment) {
        return moment == null ? null : Micros.of(moment);
    }

    private static @Nullable Integer day(@Nullable LocalDate day) {
        return day == null ? null : Math.toIntExact(day.toEpochDay());
    }
}
