package vn.emc.reporting.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Numbers of national codes in the dictionary of procedures, whether or not such a code has ever been sent. */
@Component
@RequiredArgsConstructor
class ProcedureNumbers {
    private final JdbcTemplate database;

    /** In the order of the codes, so that two transactions cannot wait for each other. */
    Map<String, Integer> of(SortedSet<String> codes) {
        var numbers = new HashMap<String, Integer>();
        if (!codes.isEmpty()) {
            Object all = codes.toArray(String[]::new);
            database.update("insert into procedure (code) select unnest(?) on conflict do nothing", all);
            database.query(
                    "select code, id from procedure where code = any(?)",
                    row -> {
                        numbers.put(row.getString(1), row.getInt(2));
                    },
                    all);
        }
        return numbers;
    }
}
