package vn.emc.catalog.embed;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts checks into the words of the request's language: what was seen, and what to do about it. */
@Component
@RequiredArgsConstructor
class EmbedCheckWords {
    private final MessageSource messages;

    EmbedCheckView view(EmbedCheck check) {
        var finding = check.finding();
        return new EmbedCheckView(
                finding.outcome(),
                text("embed.outcome." + finding.outcome(), finding.found()),
                text("embed.mend." + finding.outcome(), finding.found()),
                finding.found(),
                check.address(),
                check.pages(),
                check.checkedAt(),
                check.requestedBy());
    }

    private String text(String key, @Nullable String found) {
        return messages.getMessage(key, new Object[] {found == null ? "" : found}, LocaleContextHolder.getLocale());
    }
}
