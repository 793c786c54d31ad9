package vn.emc.reconciliation.page;

import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reconciliation.comparing.Comparisons;
import vn.emc.reconciliation.comparing.FindingFilter;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

/** What a comparison found, dossier by dossier, both sides' values one below the other. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class FindingPages {
    private static final List<FindingClass> CLASSES = Arrays.stream(FindingClass.values())
            .filter(kind -> kind != FindingClass.MATCH)
            .toList();

    private final Comparisons comparisons;
    private final FindingRows rows;
    private final FindingRemedies remedies;

    @GetMapping(Paths.ONE + "/comparisons/{number:\\d{1,9}}/findings")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ModelAndView show(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(name = "class", required = false) @Nullable FindingClass kind,
            @RequestParam(required = false) @Nullable ComparedField field,
            @RequestParam(required = false) @Nullable String q,
            PageQuery page,
            CurrentUser user) {
        var filter = new FindingFilter(kind, field, q);
        var findings = comparisons.findings(user, id, number, filter, page);
        var path = Paths.of(id) + "/comparisons/" + number + "/findings";
        var download = "/api/reconciliations/v1/requests/%d/comparisons/%d/findings.xlsx".formatted(id, number);
        return new ModelAndView("reconciliations/findings")
                .addObject("list", findings.map(rows::of))
                .addObject("remedies", remedies.of(user, id, number))
                .addObject("path", path)
                .addObject("back", Paths.of(id))
                .addObject("id", String.valueOf(id))
                .addObject("number", String.valueOf(number))
                .addObject("filter", filter)
                .addObject("classes", CLASSES)
                .addObject("fields", ComparedField.values())
                .addObject("columns", ListColumn.values())
                .addObject("address", address(path, filter, page))
                .addObject(
                        "download", address(download, filter, PageQuery.first()).toPage());
    }

    private static ListAddress address(String path, FindingFilter filter, PageQuery page) {
        return ListAddress.of(path, page, "number")
                .with("class", filter.kind())
                .with("field", filter.field())
                .with("q", filter.code());
    }
}
