package vn.emc.catalog.websites.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.imports.ImportViews;
import vn.emc.catalog.imports.Importing;
import vn.emc.catalog.services.CatalogueVersion;
import vn.emc.catalog.services.Differences;
import vn.emc.catalog.services.Services;
import vn.emc.imports.Findings;
import vn.emc.imports.ImportProblem;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** One version: how far its reading is, then what was found, what it would change, and what is in it. */
@Slf4j
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class VersionPage {
    /** The part of the page that asks for itself while a file is being read. */
    private static final String READING = "reading";

    /** The part that takes its place once the file has been read. */
    private static final String IMPORT = "#import";

    private final Services services;
    private final Findings findings;
    private final Differences differences;
    private final ImportViews views;
    private final Importing importing;
    private final CataloguePages pages;
    private final FormAnswers answers;

    @GetMapping("/websites/{siteId}/services/imports/{importId}")
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    ModelAndView show(
            @PathVariable int siteId,
            @PathVariable long importId,
            @ModelAttribute VersionQuery query,
            @RequestParam(defaultValue = "false") boolean known,
            @RequestHeader(name = "HX-Target", defaultValue = "") String asking,
            PageQuery page,
            CurrentUser user,
            HttpServletResponse response) {
        var version = services.version(user, siteId, importId);
        if (version.state().isOver() && asking.equals(READING)) {
            response.setHeader("HX-Retarget", IMPORT);
            response.setHeader("HX-Reselect", IMPORT);
        }
        var shown = pages.page("version", user, siteId)
                .addObject("imported", views.of(version))
                .addObject("known", known);
        return version.state() == CatalogueVersion.State.READY ? withDetails(shown, version, query, page, user) : shown;
    }

    @PostMapping("/websites/{siteId}/services/imports/{importId}/cancellation")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView cancel(
            @PathVariable int siteId,
            @PathVariable long importId,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            importing.cancel(user, siteId, importId);
        } catch (ImportProblem.IsOver finishedMeanwhile) {
            log.debug("Import {} was over before it was cancelled", importId);
        }
        return answers.goTo(CataloguePaths.version(siteId, importId), request, response);
    }

    private ModelAndView withDetails(
            ModelAndView shown, CatalogueVersion version, VersionQuery query, PageQuery page, CurrentUser user) {
        return shown.addObject("part", query.shown(version))
                .addObject("wanted", query)
                .addObject("list", list(version, query, page, user))
                .addObject("address", query.address(version, page))
                .addObject("counts", differences.counts(user, version.siteId(), version.id()))
                .addObject("inUse", services.current(user, version.siteId()).orElse(null));
    }

    private PageView<?> list(CatalogueVersion version, VersionQuery query, PageQuery page, CurrentUser user) {
        var siteId = version.siteId();
        return switch (query.shown(version)) {
            case FINDINGS -> findings.page(version.id(), query.severity(), page);
            case DIFFERENCES -> differences.page(user, siteId, version.id(), query.kind(), page);
            case SERVICES -> services.list(user, siteId, version.id(), query.services(), page);
        };
    }
}
