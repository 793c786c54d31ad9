package vn.emc.reporting.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;

/** Trang của thủ tục: how a procedure is used, and where. */
@Controller
@RequestMapping("/reports/procedures")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ProcedurePage {
    private final ShowingDetails details;
    private final KnownProcedures procedures;

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    String show(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        var name = procedures.name(code, user).orElseThrow(() -> new ReportingProblem.UnknownProcedure(code));
        model.addAttribute("code", code);
        model.addAttribute("name", name);
        details.show(new Subject.Procedure(code, user.isConfined()), parameters, model, user, language, response);
        return "procedure";
    }
}
