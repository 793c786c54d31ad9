package vn.emc.reconciliation.attachment;

import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.signature.SignatureCheck;
import vn.emc.reconciliation.signature.SignatureFinding;

/** What was found out about signatures, in the words of the request's language. */
@Component
@RequiredArgsConstructor
public class SignatureWords {
    private final MessageSource messages;

    /** Why a letter's signatures come to what they do. */
    public String reasons(Attachment letter) {
        var check = letter.signatures();
        if (check == null || check.outcome() != SignatureCheck.Outcome.CHECKED) {
            return text("signature.outcome." + (check == null ? SignatureCheck.Outcome.NOT_SIGNED : check.outcome()));
        }
        return check.signatures().stream().map(this::of).distinct().collect(Collectors.joining(" "));
    }

    /** What came out for one signature. */
    public String of(SignatureFinding finding) {
        if (finding.changedAfterwards()) {
            return text("signature.changed");
        }
        if (finding.revocationUnknown()) {
            return text("signature.revocationUnknown");
        }
        var sub = finding.subIndication();
        var general = text("signature.indication." + finding.indication());
        if (sub == null) {
            return general;
        }
        var otherwise = general + " (" + sub + ")";
        return Objects.requireNonNull(
                messages.getMessage("signature.sub." + sub, null, otherwise, LocaleContextHolder.getLocale()));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
