package vn.emc.reporting.rollup;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.dossier.DossierState;

/** The dossiers as they are now. */
@Component
public class Dossiers {
    private final DossierTable table;

    Dossiers(JdbcTemplate database, Dictionaries dictionaries) {
        this.table = new DossierTable(database, dictionaries, RollupSchema.LIVE);
    }

    public Optional<DossierState> find(int siteId, String codeProfile) {
        var key = new DossierKey(siteId, codeProfile);
        return Optional.ofNullable(table.load(List.of(key)).get(key));
    }
}
