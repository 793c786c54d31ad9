package vn.emc.reporting.detail;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.ProcedureCode;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.web.security.CurrentUser;

/** The procedures there are in catalogues, or that were sent, of the sites a user may see. */
@Component
@RequiredArgsConstructor
class KnownProcedures {
    /** No code begins with it. */
    private static final String NO_BEGINNING = " ";

    private static final String NAME = """
            select name from (
                select s.name, 1 as place, s.version_id from catalogue_service s
                where (s.id_mcdt = ? or starts_with(s.id_mcdt, ?) or s.id_cdvcqg = ? or starts_with(s.id_cdvcqg, ?))
                    and (? or s.site_id = any(?))
                union all
                select coalesce(c.name, p.name, p.code), 2, 0 from procedure p join site_code c on c.procedure_id = p.id
                where (p.code = ? or starts_with(p.code, ?)) and (? or c.site_id = any(?))) as known
            order by place, version_id desc limit 1""";

    private final JdbcTemplate database;
    private final Organisations organisations;

    /** What it is called. */
    Optional<String> name(String code, CurrentUser user) {
        var longer = code.equals(ProcedureCode.of(code).national()) ? code + "." : NO_BEGINNING;
        var all = !user.isConfined();
        var sites = organisations.siteIds(site -> user.mayAccess(site.organisation()));
        return database
                .queryForList(NAME, String.class, code, longer, code, longer, all, sites, code, longer, all, sites)
                .stream()
                .findFirst();
    }
}
