package vn.emc.reconciliation.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reconciliation.attachment.StoredFile;
import vn.emc.reconciliation.comparing.LocalList.ListState;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.reconciliation.locallist.ReadList;
import vn.emc.web.security.CurrentUser;

/** Where it is kept which lists were uploaded, and what headers organisations taught us. */
@Component
@RequiredArgsConstructor
class LocalListTable {
    /** What a list is refused for when another takes its place before it is read. */
    static final String REPLACED = "REPLACED";

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;

    /** Newest first. */
    List<LocalList> of(long reconciliationId) {
        return database.sql("select * from local_list where reconciliation_id = ? order by number desc")
                .param(reconciliationId)
                .query(LocalListTable::read)
                .list();
    }

    Optional<LocalList> find(long reconciliationId, int number) {
        return of(reconciliationId).stream()
                .filter(list -> list.number() == number)
                .findFirst();
    }

    /** The newest that can be compared. */
    Optional<LocalList> ready(long reconciliationId) {
        return of(reconciliationId).stream()
                .filter(list -> list.state() == ListState.READY)
                .findFirst();
    }

    LocalList add(CurrentUser user, long reconciliationId, String name, StoredFile file) {
        database.sql("""
                        update local_list set state = 'REFUSED', failure = :why, finished_at = :now
                        where reconciliation_id = :id and state = 'READING'""")
                .param("why", REPLACED)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", reconciliationId)
                .update();
        return database.sql("""
                        insert into local_list (reconciliation_id, number, state, name, size, sha256, uploaded_at, uploaded_by)
                        select :id, count(*) + 1, 'READING', :name, :size, :sha256, :now, :user
                        from local_list where reconciliation_id = :id
                        returning *""")
                .param("id", reconciliationId)
                .param("name", name)
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("now", Timestamp.from(clock.instant()))
                .param("user", user.username())
                .query(LocalListTable::read)
                .single();
    }

    /** Says how far its reading is; answers whether it is still wanted. */
    boolean tell(long reconciliationId, int number, double progress) {
        return database.sql("""
                        update local_list set progress = :progress
                        where reconciliation_id = :id and number = :number and state = 'READING'""")
                        .param("progress", progress)
                        .param("id", reconciliationId)
                        .param("number", number)
                        .update()
                > 0;
    }

    void ready(long reconciliationId, int number, String listSha256, ReadList result) {
        database.sql("""
                        update local_list set state = 'READY', progress = 1, list_sha256 = :sha256, result = :result::jsonb,
                            finished_at = :now
                        where reconciliation_id = :id and number = :number and state = 'READING'""")
                .param("sha256", listSha256)
                .param("result", ContractJson.mapper().writeValueAsString(result))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", reconciliationId)
                .param("number", number)
                .update();
    }

    void refuse(long reconciliationId, int number, String failure, List<String> arguments) {
        database.sql("""
                        update local_list set state = 'REFUSED', failure = :failure, failure_arguments = :arguments::jsonb,
                            finished_at = :now
                        where reconciliation_id = :id and number = :number and state = 'READING'""")
                .param("failure", failure)
                .param("arguments", ContractJson.mapper().writeValueAsString(arguments))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", reconciliationId)
                .param("number", number)
                .update();
    }

    void learn(UnitCode organisation, Map<String, ListColumn> headers) {
        headers.forEach((header, column) -> database.sql("""
                        insert into learnt_header (organisation, header, heads) values (:organisation, :header, :heads)
                        on conflict (organisation, header) do update set heads = excluded.heads""")
                .param("organisation", organisation.value())
                .param("header", header)
                .param("heads", column.name())
                .update());
    }

    Map<String, ListColumn> learnt(UnitCode organisation) {
        return database
                .sql("select header, heads from learnt_header where organisation = ? order by header")
                .param(organisation.value())
                .query((row, number) -> Map.entry(row.getString("header"), ListColumn.valueOf(row.getString("heads"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static LocalList read(ResultSet row, int number) throws SQLException {
        var result = row.getString("result");
        return new LocalList(
                row.getInt("number"),
                ListState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by"),
                row.getDouble("progress"),
                row.getString("list_sha256"),
                result == null ? null : ContractJson.mapper().readValue(result, ReadList.class),
                row.getString("failure"),
                texts(row.getString("failure_arguments")),
                null);
    }

    private static List<String> texts(@Nullable String json) {
        return json == null ? List.of() : ContractJson.mapper().readValue(json, TEXTS);
    }
}
