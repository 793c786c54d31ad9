package vn.emc.reporting.alarm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

/** Cảnh báo dữ liệu: what is wrong at which site, since when, and what to do. */
@Controller
@RequestMapping(AlarmsPage.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class AlarmsPage {
    static final String PATH = "/reports/alarms";

    private final ListingAlarms listing;
    private final AlarmSettings settings;

    /** The open ones, unless another state is asked for; all of them by {@code state=ALL}. */
    @GetMapping
    @PreAuthorize("hasAuthority('ALARM_READ')")
    String show(
            @RequestParam(required = false) @Nullable Integer site,
            @RequestParam(required = false) @Nullable Rule rule,
            @RequestParam(defaultValue = "OPEN") String state,
            PageQuery page,
            Model model,
            CurrentUser user,
            Locale language) {
        model.addAttribute("list", listing.list(site, rule, state(state), page, user, language));
        model.addAttribute(
                "address",
                ListAddress.of(PATH, page, "")
                        .with("site", site)
                        .with("rule", rule)
                        .with("state", state)
                        .toPage());
        model.addAttribute("site", site);
        model.addAttribute("rule", rule);
        model.addAttribute("state", state(state));
        model.addAttribute("rules", List.of(Rule.values()));
        model.addAttribute("states", List.of(AlarmState.values()));
        model.addAttribute("minutes", settings.every().toMinutes());
        return "alarms";
    }

    private static @Nullable AlarmState state(String name) {
        return Arrays.stream(AlarmState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
