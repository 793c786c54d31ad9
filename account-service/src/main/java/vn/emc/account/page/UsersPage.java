package vn.emc.account.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.account.lists.Importing;
import vn.emc.account.lists.ListViews;
import vn.emc.account.lists.SentFile;
import vn.emc.account.problem.AccountProblem;
import vn.emc.account.sites.Sites;
import vn.emc.contracts.sites.SiteState;
import vn.emc.imports.ImportProblem;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** Danh mục → Import User: choose Trang and File, Lưu (letter of 2023, annex II); below, how old each site's list is. */
@Controller
@RequestMapping(UsersPage.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class UsersPage {
    static final String PATH = "/categories/users";

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Sites sites;
    private final ListViews views;
    private final Importing importing;
    private final FormAnswers answers;
    private final Clock clock;

    @GetMapping
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    ModelAndView show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer site,
            PageQuery page,
            CurrentUser user) {
        return page(q, site, FormErrors.none(), page, user);
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('ACCOUNT_EDIT')")
    ModelAndView upload(
            @RequestParam(required = false) @Nullable Integer site,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (site == null) {
                throw new AccountProblem.NoSite();
            }
            var taken = importing.take(user, site, SentFile.all(file));
            var path = ListPages.path(site, taken.list().id());
            return answers.goTo(taken.known() ? path + "?known=true" : path, request, response);
        } catch (AccountProblem.NoSite problem) {
            return refused(site, answers.errors(problem, "site"), user);
        } catch (ImportProblem.UnreadableFile | AccountProblem.NoFile | AccountProblem.TooManyFiles problem) {
            return refused(site, answers.errors(problem, "file"), user);
        }
    }

    private ModelAndView refused(@Nullable Integer site, FormErrors errors, CurrentUser user) {
        var page = page("", site, errors, PageQuery.first(), user);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String q, @Nullable Integer chosen, FormErrors errors, PageQuery page, CurrentUser user) {
        var all = sites.all(user);
        var rows = rows(all);
        var matching = rows.stream().filter(row -> matches(row.site(), q)).toList();
        var shown = matching.stream().skip(page.offset()).limit(page.size()).toList();
        return new ModelAndView(
                "users",
                Map.of(
                        "sites",
                        all,
                        "rows",
                        PageView.of(shown, page, matching.size()),
                        "due",
                        rows.stream().filter(SiteRow::isDue).count(),
                        "q",
                        q,
                        "errors",
                        errors,
                        "address",
                        ListAddress.of(PATH, page, "").with("q", q),
                        "mayEdit",
                        user.has(Permission.ACCOUNT_EDIT),
                        "chosen",
                        chosen == null ? 0 : chosen));
    }

    private List<SiteRow> rows(List<SiteState> all) {
        var today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        var inForce = views.inForce();
        var open = views.open();
        return all.stream()
                .map(site -> new SiteRow(site, inForce.get(site.siteId()), open.get(site.siteId()), today))
                .sorted(Comparator.comparingLong(SiteRow::urgency)
                        .thenComparing(row -> row.site().name()))
                .toList();
    }

    private static boolean matches(SiteState site, String q) {
        var wanted = plain(q.strip());
        return List.of(site.name(), site.url(), site.organisation().value(), String.valueOf(site.siteId())).stream()
                .anyMatch(text -> plain(text).contains(wanted));
    }

    /** Without case and diacritics. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
