package vn.emc.reporting.definition;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Cách tính: how each indicator is counted, and since when. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class DefinitionsPage {
    private final ListingDefinitions listing;

    @GetMapping("/reports/definitions")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    String show(Model model, Locale language) {
        model.addAttribute("indicators", listing.all(language));
        return "definitions";
    }
}
