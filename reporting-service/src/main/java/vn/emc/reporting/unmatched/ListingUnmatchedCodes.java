package vn.emc.reporting.unmatched;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.sites.SiteState;
import vn.emc.reporting.catalogue.SiteServices;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.reporting.indicator.Scopes;
import vn.emc.reporting.indicator.ShownFigures;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.unmatched.UnmatchedCodeView.SuggestionView;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** The codes that match nothing, with what they might mean. */
@Service
@RequiredArgsConstructor
class ListingUnmatchedCodes {
    static final Set<String> PARAMETERS =
            Set.of("site", "organisation", "from", "to", "page", "size", "sort", "lang", "assigned");

    private final QuestionReader questions;
    private final Scopes scopes;
    private final UnmatchedCodes codes;
    private final SiteServices services;
    private final Organisations organisations;
    private final ShownFigures shown;
    private final MessageSource messages;

    Question question(Map<String, List<String>> parameters) {
        return questions.read(parameters, PARAMETERS);
    }

    @Transactional(readOnly = true)
    PageView<UnmatchedCodeView> list(Question question, PageQuery page, CurrentUser user, Locale language) {
        var counts = shown.areExactFor(user);
        var order = counts ? UnmatchedCodes.Order.MOST_FREQUENT : UnmatchedCodes.Order.BY_CODE;
        var found = codes.find(question, scopes.of(question, user), order, page);
        var suggesting = new HashMap<Integer, Suggesting>();
        return found.map(code -> {
            var ofSite = suggesting.computeIfAbsent(code.siteId(), siteId -> new Suggesting(services.inForce(siteId)));
            return view(code, counts, ofSite.forCode(code.code(), code.name()).orElse(null), language);
        });
    }

    private UnmatchedCodeView view(
            UnmatchedCode code, boolean counts, @Nullable Suggestion suggestion, Locale language) {
        return new UnmatchedCodeView(
                code.siteId(),
                organisations.site(code.siteId()).map(SiteState::name).orElse(null),
                code.code(),
                code.name(),
                counts ? code.dossiers() : null,
                counts ? code.firstDay() : null,
                counts ? code.lastDay() : null,
                suggestion == null ? null : view(suggestion, language));
    }

    private SuggestionView view(Suggestion suggestion, Locale language) {
        var service = suggestion.service();
        return new SuggestionView(
                service.serviceId(),
                service.name(),
                service.level(),
                service.idMcdt(),
                service.idCdvcqg(),
                suggestion.reason(),
                messages.getMessage("suggestion." + suggestion.reason(), null, language));
    }
}
