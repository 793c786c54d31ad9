package vn.emc.reporting.rollup;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.codes.DossierCode;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.DossierState;

/** The dictionary of the units dossiers name, each spelling by itself. Learns as {@link Procedures} do. */
@Component
class Units {
    static final int NONE = 0;
    private static final String LEARN = """
            insert into dossier_unit (code) select unnest(?::text[])
            on conflict (code) do update set code = excluded.code returning id, code""";

    private final JdbcTemplate database;
    private final TransactionTemplate ownTransaction;
    private final Map<UnitCode, Integer> ids = new ConcurrentHashMap<>();

    Units(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The number of a code that was learnt. */
    int id(@Nullable UnitCode code) {
        return code == null ? NONE : Objects.requireNonNull(ids.get(code), "a unit nobody learnt");
    }

    /** All that an event names. */
    static Stream<UnitCode> namedBy(DossierEvent event) {
        var location = DossierState.unitOf(event);
        return Stream.concat(
                DossierCode.parse(event.codeProfile()).map(DossierCode::unit).stream(),
                location == null ? Stream.of() : UnitCode.tryParse(location).stream());
    }

    /** Gives numbers to those that have none, in one order, so that two who learn do not wait for each other. */
    void learn(Collection<UnitCode> codes) {
        var unknown = codes.stream()
                .filter(code -> !ids.containsKey(code))
                .map(UnitCode::value)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        if (unknown.length > 0) {
            ownTransaction.executeWithoutResult(ignored -> database.query(
                    LEARN, (row, number) -> ids.put(new UnitCode(row.getString(2)), row.getInt(1)), (Object) unknown));
        }
    }
}
