package vn.emc.catalog.websites.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.imports.Importing;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.problem.Violation;
import vn.emc.catalog.problem.Violations;
import vn.emc.imports.ImportProblem;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.security.CurrentUser;

/** Choosing a file, ticking "v", Lưu (letter 1043, annex 1, II). */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ImportPage {
    private final Importing importing;
    private final CataloguePages pages;
    private final FormAnswers answers;
    private final Violations violations;

    @GetMapping("/websites/{siteId}/services/import")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView form(@PathVariable int siteId, CurrentUser user) {
        return page(siteId, false, FormErrors.none(), user);
    }

    @PostMapping(path = "/websites/{siteId}/services/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ModelAndView upload(
            @PathVariable int siteId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "default", defaultValue = "false") boolean defaultWanted,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var taken = take(siteId, file, defaultWanted, user);
            var path = CataloguePaths.version(siteId, taken.version().id());
            return answers.goTo(taken.known() ? path + "?known=true" : path, request, response);
        } catch (ImportProblem.UnreadableFile problem) {
            return refused(siteId, defaultWanted, answers.errors(problem, "file"), user);
        } catch (CatalogProblem.Invalid problem) {
            return refused(siteId, defaultWanted, answers.errors(problem), user);
        }
    }

    private Importing.Taken take(int siteId, @Nullable MultipartFile sent, boolean defaultWanted, CurrentUser user) {
        var file = violations.required("file", sent);
        var name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            violations.refuse(List.of(Violation.of("file", "REQUIRED")));
        }
        return importing.take(user, siteId, name, file::getInputStream, defaultWanted);
    }

    private ModelAndView refused(int siteId, boolean defaultWanted, FormErrors errors, CurrentUser user) {
        var page = page(siteId, defaultWanted, errors, user);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(int siteId, boolean defaultWanted, FormErrors errors, CurrentUser user) {
        return pages.page("import", user, siteId)
                .addObject("defaultWanted", defaultWanted)
                .addObject("errors", errors);
    }
}
