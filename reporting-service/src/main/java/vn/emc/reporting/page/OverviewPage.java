package vn.emc.reporting.page;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.emc.web.security.CurrentUser;

/** Tổng quan: how things stand this year. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class OverviewPage {
    private final Overviews overviews;

    @GetMapping("/")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    String show(Model model, CurrentUser user, Locale language) {
        model.addAttribute("overview", overviews.of(user, language));
        return "overview";
    }
}
