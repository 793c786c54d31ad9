package vn.emc.reconciliation.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.agreement.Agreement;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.resolution.Remedy;
import vn.emc.reconciliation.resolution.Resolution;
import vn.emc.reconciliation.resolution.Resolutions;
import vn.emc.reconciliation.workflow.Side;

/** Reads what step 5 has come to. */
@Component
@RequiredArgsConstructor
public class Settlements {
    private final JdbcClient database;

    /** The comparison that ended step 4. */
    private record Concluded(long id, int number, Instant at) {}

    /** How often, and when last, something was decided. */
    private record Changes(int count, @Nullable Instant at) {}

    /** Of the comparison that ended step 4 last; empty before. Whoever calls has checked whose it is. */
    public Optional<Settlement> of(long reconciliationId) {
        return database.sql("""
                        select id, number, concluded_at from comparison
                        where reconciliation_id = ? and concluded_at is not null
                        order by concluded_at desc, number desc limit 1""")
                .param(reconciliationId)
                .query((row, number) -> new Concluded(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getTimestamp("concluded_at").toInstant()))
                .optional()
                .map(concluded -> of(reconciliationId, concluded));
    }

    private Settlement of(long reconciliationId, Concluded concluded) {
        var changes = changes(reconciliationId);
        var resolutions = resolutions(reconciliationId, concluded, changes.count());
        var agreements = database.sql("""
                        select * from agreement
                        where reconciliation_id = :id and comparison_id = :comparison and version = :version
                        order by at, side""")
                .param("id", reconciliationId)
                .param("comparison", concluded.id())
                .param("version", resolutions.version())
                .query((row, number) -> new Agreement(
                        Side.valueOf(row.getString("side")),
                        row.getInt("version"),
                        row.getString("by"),
                        row.getTimestamp("at").toInstant()))
                .list();
        var at = Stream.concat(
                        Stream.of(concluded.at(), changes.at()).flatMap(Stream::ofNullable),
                        agreements.stream().map(Agreement::at))
                .max(Instant::compareTo)
                .orElseThrow();
        return new Settlement(concluded.id(), concluded.number(), resolutions, agreements, at);
    }

    private Changes changes(long reconciliationId) {
        return database.sql("select count(*) as count, max(at) as at from resolution where reconciliation_id = ?")
                .param(reconciliationId)
                .query((row, number) -> {
                    var at = row.getTimestamp("at");
                    return new Changes(row.getInt("count"), at == null ? null : at.toInstant());
                })
                .single();
    }

    /** Of each thing the newest line counts, and none where its remedy was taken back. */
    private Resolutions resolutions(long reconciliationId, Concluded concluded, int version) {
        var newest = database.sql("""
                        select * from (select distinct on (class, field, finding) * from resolution
                            where reconciliation_id = ? and comparison_id = ?
                            order by class, field, finding, version desc) newest
                        where remedy is not null order by version""")
                .params(List.of(reconciliationId, concluded.id()))
                .query(Settlements::resolution)
                .list();
        return new Resolutions(
                version,
                newest.stream().filter(each -> each.finding() == null).toList(),
                newest.stream()
                        .filter(each -> each.finding() != null)
                        .collect(
                                Collectors.toMap(each -> Objects.requireNonNull(each.finding()), Function.identity())));
    }

    private static Resolution resolution(ResultSet row, int number) throws SQLException {
        var field = row.getString("field");
        return new Resolution(
                FindingClass.valueOf(row.getString("class")),
                field == null ? null : ComparedField.valueOf(field),
                row.getObject("finding", Integer.class),
                Remedy.valueOf(row.getString("remedy")),
                row.getString("reason"),
                row.getString("by"),
                row.getTimestamp("at").toInstant());
    }
}
