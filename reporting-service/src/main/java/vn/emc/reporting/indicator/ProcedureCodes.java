package vn.emc.reporting.indicator;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.ProcedureCode;

/**
 * Asks about codes before cells are read. What a code asked for may have been sent as is itself, a longer spelling, or a code
 * that means the same service or procedure somewhere on some day: only their cells are then read, rather than all and most
 * thrown away. And where no code changes its meaning within a month, no month need be read by day.
 */
@Component
@RequiredArgsConstructor
class ProcedureCodes {
    /** No code begins with it. */
    private static final String NO_BEGINNING = " ";

    private static final String CANDIDATES = """
            select id from procedure where code = ? or starts_with(code, ?)
            union
            select procedure_id from code_match where service_id in (
                select service_id from catalogue_service where id_mcdt = ? or starts_with(id_mcdt, ?)
                union all
                select service_id from catalogue_service where id_cdvcqg = ? or starts_with(id_cdvcqg, ?)
                union all
                select service_id from code_alias where code = ? and removed_at is null)
            union
            select procedure_id from code_match where group_id in (select id from procedure where code = ?)""";

    private static final String CHANGING = """
            select exists (select from code_match
                where (first_day between ? and ? and extract(day from first_day) <> 1)
                    or (last_day between ? and ? and extract(day from last_day + 1) <> 1))""";

    private final JdbcTemplate database;

    CellCodes of(Question question, Span span) {
        var procedure = question.procedure();
        return new CellCodes(
                procedure == null ? null : meant(procedure),
                span.months().stream().anyMatch(this::changeWithin));
    }

    /** Whether the meaning of some code begins or ends on a day that is not its month's first or last. */
    private boolean changeWithin(Span.Days months) {
        var last = months.to().plusMonths(1).minusDays(1);
        var found = database.queryForObject(CHANGING, Boolean.class, months.from(), last, months.from(), last);
        return Objects.requireNonNull(found);
    }

    private List<Integer> meant(String procedure) {
        var longer = longer(procedure);
        return database.queryForList(
                CANDIDATES,
                Integer.class,
                procedure,
                longer,
                procedure,
                longer,
                procedure,
                longer,
                procedure,
                procedure);
    }

    /** Only a national code has longer spellings: {@code 1} is not the beginning of {@code 1.003984}. */
    static String longer(String procedure) {
        return procedure.equals(ProcedureCode.of(procedure).national()) ? procedure + "." : NO_BEGINNING;
    }
}
