package vn.emc.ingest.replay;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.events.DossierEvent;

/** The dossiers a dry run meets, each once, and whether the ledger knows them. */
@Component
@RequiredArgsConstructor
class DryRunDossiers {
    static final String ALL = "ALL";
    static final String NEW = "NEW";

    private static final String ADD = """
            insert into replay_dossier
            select ?, d.site_id, d.code_profile, exists (
              select from dossier_event e where e.site_id = d.site_id and e.code_profile = d.code_profile)
            from unnest(?::int[], ?::text[]) d (site_id, code_profile) on conflict do nothing""";

    private final JdbcTemplate database;

    private record Dossier(int siteId, String codeProfile) {}

    void add(long replayId, List<DossierEvent> events) {
        var dossiers = new LinkedHashSet<Dossier>();
        events.forEach(event -> dossiers.add(new Dossier(event.siteId(), event.codeProfile())));
        database.update(
                ADD,
                replayId,
                dossiers.stream().map(Dossier::siteId).toArray(Integer[]::new),
                dossiers.stream().map(Dossier::codeProfile).toArray(String[]::new));
    }

    /** How many there were; they are forgotten. */
    Map<String, Long> sumUp(long replayId) {
        var sums = database.queryForMap(
                "select count(*) as met, count(*) filter (where not known) as unknown from replay_dossier where replay_id = ?",
                replayId);
        forget(replayId);
        return Map.of(ALL, (Long) sums.get("met"), NEW, (Long) sums.get("unknown"));
    }

    void forget(long replayId) {
        database.update("delete from replay_dossier where replay_id = ?", replayId);
    }
}
