package vn.emc.reporting.indicator;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.organisations.Organisations;

/** Tells that several spellings are one unit: two rules for codes live side by side, and only the table of aliases joins them. */
@Component
@RequiredArgsConstructor
class UnitSpellings {
    private static final String SPELT = "select id from dossier_unit where code = any(?)";

    private final JdbcTemplate database;
    private final Organisations organisations;

    AskedUnits of(Question question) {
        if (!question.byUnit()) {
            return AskedUnits.ANY;
        }
        var codes = organisations.codesByAlias();
        return new AskedUnits(ids(question.unit(), codes), codes);
    }

    private @Nullable List<Integer> ids(@Nullable UnitCode unit, Map<String, String> codes) {
        if (unit == null) {
            return null;
        }
        var code = codes.getOrDefault(unit.value(), unit.value());
        var spellings = Stream.concat(
                        Stream.of(code),
                        codes.entrySet().stream()
                                .filter(each -> each.getValue().equals(code))
                                .map(Map.Entry::getKey))
                .toArray(String[]::new);
        return database.queryForList(SPELT, Integer.class, (Object) spellings);
    }
}
