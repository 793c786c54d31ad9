package vn.emc.catalog.websites;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.site.MaintainingSites;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.security.CurrentUser;

/** Creating a website. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class NewWebsitePage {
    private final MaintainingSites maintaining;
    private final FormReading reading;
    private final FormAnswers answers;
    private final Choices choices;

    @GetMapping("/websites/new")
    @PreAuthorize("hasAuthority('SITE_CREATE')")
    ModelAndView form(@RequestParam(required = false) @Nullable String organisation, CurrentUser user) {
        return page(SiteForm.empty(organisation), FormErrors.none(), user);
    }

    @PostMapping("/websites")
    @PreAuthorize("hasAuthority('SITE_CREATE')")
    ModelAndView create(
            @ModelAttribute SiteForm form, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        try {
            var created = maintaining.create(user, reading.request(form));
            return answers.goTo("/websites/" + created.site().id() + "/api", request, response);
        } catch (CatalogProblem.Invalid | CatalogProblem.SiteIdTaken problem) {
            var page = page(form, answers.errors(problem), user);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(SiteForm form, FormErrors errors, CurrentUser user) {
        return new ModelAndView(
                "websites/new", Map.of("form", form, "errors", errors, "organisations", choices.organisations(user)));
    }
}
