package vn.emc.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.paging.SortOrder;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.PublicPaths;

/** The smallest service: what the library promises can be tried on it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Probe.Api.class, Probe.Pages.class, Probe.Open.class, StubTokens.class})
class Probe {
    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths(List.of("/Collect", "/open/**"));
    }

    record Unit(@NotBlank String name, @Positive int staff, List<@Valid Part> parts) {}

    record Part(@NotBlank String title) {}

    static final class Full extends ProblemException {
        private static final long serialVersionUID = 1L;

        Full() {
            super(HttpStatus.CONFLICT, "FULL", 7);
        }

        @Override
        public List<ProblemItem> errors() {
            return List.of(new ProblemItem(null, 4, "Name", "TOO_LONG", "Quá dài"));
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "30");
        }
    }

    @RestController
    @PreAuthorize("denyAll")
    static class Api {
        @GetMapping("/api/probe/v1/me")
        @PreAuthorize("isAuthenticated()")
        CurrentUser me(CurrentUser user) {
            return user;
        }

        @GetMapping("/api/probe/v1/forgotten")
        String forgotten() {
            return "never seen";
        }

        @PostMapping("/api/probe/v1/units")
        @PreAuthorize("hasAuthority('SITE_EDIT')")
        Unit create(@RequestBody @Valid Unit unit) {
            return unit;
        }

        @GetMapping("/api/probe/v1/units")
        @PreAuthorize("hasAuthority('INDICATOR_READ')")
        PageView<String> list(PageQuery query) {
            var order = query.sortedBy(Set.of("name", "staff"), SortOrder.ascending("name"));
            return PageView.of(List.of(order.toString()), query, 1);
        }

        @GetMapping("/api/probe/v1/number")
        @PreAuthorize("hasAuthority('INDICATOR_READ')")
        int number(@RequestParam @Positive int value) {
            return value;
        }

        @GetMapping("/api/probe/v1/echo")
        @PreAuthorize("hasAuthority('INDICATOR_READ')")
        String echo(@RequestHeader("X-Probe") String header, @RequestParam Map<String, String> parameters) {
            return header + parameters.size();
        }

        @GetMapping("/api/probe/v1/full")
        @PreAuthorize("hasAuthority('INDICATOR_READ')")
        String full() {
            throw new Full();
        }

        @GetMapping("/api/probe/v1/stale")
        @PreAuthorize("hasAuthority('INDICATOR_READ')")
        String stale() {
            throw new OptimisticLockingFailureException("row 7 of secret_table");
        }

        @GetMapping("/api/probe/v1/away")
        @PreAuthorize("hasAuthority('INDICATOR_READ')")
        String away() {
            throw new CannotCreateTransactionException("connection to secret_host refused");
        }

        @GetMapping("/api/probe/v1/broken")
        @PreAuthorize("hasAuthority('INDICATOR_READ')")
        String broken() {
            throw new IllegalArgumentException("password=geheim");
        }
    }

    @RestController
    static class Open {
        @PostMapping("/collect")
        String collect(@RequestBody byte[] body) {
            return "collected " + body.length;
        }

        @PostMapping("/open/event")
        @PreAuthorize("permitAll")
        String event() {
            return "taken";
        }
    }

    @Controller
    @PreAuthorize("denyAll")
    static class Pages {
        @GetMapping(value = "/websites", produces = MediaType.TEXT_HTML_VALUE)
        @PreAuthorize("hasAuthority('SITE_READ')")
        String websites(Model model, PageQuery query) {
            model.addAttribute("list", new PageView<>(List.of("Cổng dịch vụ công"), query.page(), query.size(), 120));
            model.addAttribute("kinds", Map.of("A", "Cổng A", "B", "Cổng B"));
            return "probe";
        }

        @GetMapping("/broken")
        @PreAuthorize("hasAuthority('SITE_READ')")
        String broken() {
            throw new IllegalArgumentException("password=geheim");
        }
    }
}
